package io.staithe.s3.bucket;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the owner of a bucket sets up for a registry: lifecycle rules that tidy up behind it, and the identity policy with the
 * least that it needs. These are texts to hand to AWS; nothing is sent from here.
 *
 * <p>Immutable and thread-safe. Source: Amazon S3 User Guide, "Lifecycle configuration elements", "Multipart upload API and
 * permissions" and "Protecting data with SSE-KMS"; AWS Service Authorization Reference, "Amazon S3".
 *
 * @param bucket the bucket
 * @param prefix what every key of the registry begins with, as in its settings: a slash at its end is added where it is missing
 * @param partition the part of AWS the bucket is in: {@code aws}, {@code aws-cn}, {@code aws-us-gov} or another
 * @param keyArn the key in AWS KMS that objects are encrypted with, where it is not AWS's own
 * @param uploadDays after how many days an upload that was never completed is aborted; more than the registry lets one live
 * @param oldVersionDays after how many days the versions of deleted objects go, where the bucket keeps versions
 */
public record BucketSetup(
        String bucket,
        String prefix,
        String partition,
        Optional<String> keyArn,
        int uploadDays,
        Optional<Integer> oldVersionDays) {
    /** One more than an upload may live in a registry, unless it is set up otherwise. */
    private static final int UPLOAD_DAYS = 8;

    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern PARTITION = Pattern.compile("aws(?:-[a-z]+)*");
    private static final Pattern KEY = Pattern.compile("arn:aws[a-z-]*:kms:[a-z0-9-]+:\\d{12}:key/[A-Za-z0-9-]+");
    private static final int MOST_PREFIX_CHARS = 512;

    /** Refuses what can be no bucket, prefix, partition, key or number of days. */
    public BucketSetup {
        require(BUCKET.matcher(bucket).matches(), "no name of a bucket");
        require(!prefix.startsWith("/"), "a prefix does not begin with a slash");
        require(
                prefix.length() <= MOST_PREFIX_CHARS && prefix.chars().allMatch(c -> c >= ' ' && c <= '~'),
                "a prefix has printable characters of ASCII, 512 at most");
        require(PARTITION.matcher(partition).matches(), "no partition of AWS");
        require(keyArn.isEmpty() || KEY.matcher(keyArn.get()).matches(), "no ARN of a key in AWS KMS");
        require(uploadDays > 0 && oldVersionDays.orElse(1) > 0, "a number of days is 1 at least");
        prefix = prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
    }

    /**
     * The setup for a bucket without versions, encrypted by AWS's own keys.
     *
     * @param bucket the bucket
     * @param prefix what every key of the registry begins with, or empty
     * @return the setup, with uploads aborted after 8 days
     */
    public static BucketSetup of(String bucket, String prefix) {
        return new BucketSetup(bucket, prefix, "aws", Optional.empty(), UPLOAD_DAYS, Optional.empty());
    }

    /**
     * The same in another partition.
     *
     * @param name its name
     * @return the setup
     */
    public BucketSetup inPartition(String name) {
        return new BucketSetup(bucket, prefix, name, keyArn, uploadDays, oldVersionDays);
    }

    /**
     * The same with a key of your own.
     *
     * @param arn the key's ARN, not that of an alias
     * @return the setup
     */
    public BucketSetup encryptedWith(String arn) {
        return new BucketSetup(bucket, prefix, partition, Optional.of(arn), uploadDays, oldVersionDays);
    }

    /**
     * The same with another age of uploads.
     *
     * @param days after how many days an upload that was never completed is aborted
     * @return the setup
     */
    public BucketSetup abortingUploadsAfter(int days) {
        return new BucketSetup(bucket, prefix, partition, keyArn, days, oldVersionDays);
    }

    /**
     * The same for a bucket that keeps versions.
     *
     * @param days after how many days the versions of deleted objects go
     * @return the setup
     */
    public BucketSetup keepingOldVersionsFor(int days) {
        return new BucketSetup(bucket, prefix, partition, keyArn, uploadDays, Optional.of(days));
    }

    /**
     * The lifecycle configuration, for {@code PutBucketLifecycleConfiguration}. That call replaces all rules of the bucket: where
     * there are others, these belong beside them.
     *
     * @return the XML
     */
    public String lifecycleConfiguration() {
        return new LifecycleXml(this).text();
    }

    /**
     * The identity policy for the role or user that the registry acts as.
     *
     * @return the JSON
     */
    public String accessPolicy() {
        return new AccessPolicyJson(this).text();
    }

    /**
     * Says what the rules and the policy do, and how they come to where they work.
     *
     * @return a text for people, in lines
     */
    public String explanation() {
        return new Explanation(this).text();
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
