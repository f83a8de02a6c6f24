package io.staithe.s3.bucket;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One statement of the policy, and what it is for.
 *
 * @param sid its name
 * @param actions what may be done
 * @param resource to what
 * @param listedPrefix what listings must be limited to, where they are
 * @param purpose why, for people
 */
record Grant(String sid, List<String> actions, String resource, Optional<String> listedPrefix, String purpose) {

    /** All that a registry needs, and no more. */
    static List<Grant> all(BucketSetup setup) {
        String bucket = "arn:" + setup.partition() + ":s3:::" + setup.bucket();
        String below = literally(setup.prefix()) + "*";
        Optional<String> listed = setup.prefix().isEmpty() ? Optional.empty() : Optional.of(below);
        List<Grant> grants = new ArrayList<>();
        grants.add(new Grant(
                "Objects",
                List.of("s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"),
                bucket + "/" + below,
                Optional.empty(),
                "Reads, writes and deletes its objects, in one piece or in parts, and gives up uploads."));
        grants.add(
                new Grant(
                        "Listing",
                        List.of("s3:ListBucket"),
                        bucket,
                        listed,
                        "Lists its objects in maintenance; and without it S3 says 403 instead of 404 of an object that is gone."));
        grants.add(new Grant(
                "Uploads",
                List.of("s3:ListBucketMultipartUploads"),
                bucket,
                Optional.empty(),
                "Finds uploads that were never completed. S3 cannot limit this to a prefix."));
        setup.keyArn()
                .ifPresent(key -> grants.add(new Grant(
                        "Key",
                        List.of("kms:GenerateDataKey", "kms:Decrypt"),
                        key,
                        Optional.empty(),
                        "Encrypts and decrypts its objects; an upload in parts takes both.")));
        return List.copyOf(grants);
    }

    /** A text in which nothing is a wildcard or a variable to a policy. */
    private static String literally(String text) {
        return text.replace("$", "${$}").replace("*", "${*}").replace("?", "${?}");
    }
}
