package io.staithe.s3.bucket;

import io.staithe.policy.access.context.RequestContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Amazon S3 asks IAM when a client makes a call. Sources: Amazon S3 User Guide, "Multipart upload API and permissions" and
 * "Required permissions for Amazon S3 API operations"; knowledge base of AWS, "multipart upload with a KMS key". Of an object
 * that is not there S3 says 404 to whoever may list the bucket with the key as prefix, and 403 to others.
 *
 * @param method the client's method
 * @param questions what must be allowed
 */
record ClientCall(String method, List<Question> questions) {
    static final String KEY = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    /** The shapes of keys below the prefix. */
    private static final List<String> SHAPES = List.of(
            "blobs/sha256/ab/abcd.0123",
            "blobs/sha256/ab/abcd.0123-7",
            "data/0123",
            "uploads/0123.unnamed",
            "keepers/me");

    /**
     * One question.
     *
     * @param action what is to be done
     * @param arn to what
     * @param listed the key {@code s3:prefix} of the request, where it has one
     */
    record Question(String action, String arn, Optional<String> listed) {
        RequestContext context() {
            RequestContext.Builder context = RequestContext.builder();
            listed.ifPresent(prefix -> context.put("s3:prefix", prefix));
            return context.build();
        }
    }

    /** Every call with every shape of key. */
    static List<ClientCall> all(BucketSetup setup) {
        return SHAPES.stream()
                .flatMap(shape -> of(setup, setup.prefix() + shape).entrySet().stream())
                .map(call -> new ClientCall(call.getKey(), call.getValue()))
                .toList();
    }

    private static Map<String, List<Question>> of(BucketSetup setup, String key) {
        String bucket = "arn:" + setup.partition() + ":s3:::" + setup.bucket();
        String object = bucket + "/" + key;
        Question read = new Question("s3:GetObject", object, Optional.empty());
        Question write = new Question("s3:PutObject", object, Optional.empty());
        Question delete = new Question("s3:DeleteObject", object, Optional.empty());
        Question abort = new Question("s3:AbortMultipartUpload", object, Optional.empty());
        Question missing = new Question("s3:ListBucket", bucket, Optional.of(key));
        Question uploads = new Question("s3:ListBucketMultipartUploads", bucket, Optional.empty());
        List<Question> encrypting = ifKey(setup, "kms:GenerateDataKey");
        List<Question> decrypting = ifKey(setup, "kms:Decrypt");
        Map<String, List<Question>> calls = new LinkedHashMap<>();
        calls.put("put", all(List.of(write), encrypting));
        calls.put("get", all(List.of(read, missing), decrypting));
        calls.put("head", all(List.of(read, missing), decrypting));
        calls.put("presign", all(List.of(read), decrypting));
        calls.put("delete", List.of(delete));
        calls.put("deleteAll", List.of(delete));
        calls.put("createMultipartUpload", all(List.of(write), encrypting));
        calls.put("uploadPart", all(List.of(write), encrypting, decrypting));
        calls.put("uploadPartCopy", all(List.of(read, write, missing), encrypting, decrypting));
        calls.put("completeMultipartUpload", all(List.of(write, read, missing), decrypting));
        calls.put("abortMultipartUpload", List.of(abort));
        calls.put("listMultipartUploads", List.of(uploads));
        calls.put(
                "list",
                Stream.of("blobs/", "data/", "uploads/", "keepers/", "blobs/sha256/ab/abcd.", "")
                        .map(folder -> new Question("s3:ListBucket", bucket, Optional.of(setup.prefix() + folder)))
                        .toList());
        return calls;
    }

    private static List<Question> ifKey(BucketSetup setup, String action) {
        return setup.keyArn().stream()
                .map(key -> new Question(action, key, Optional.empty()))
                .toList();
    }

    @SafeVarargs
    private static List<Question> all(List<Question>... parts) {
        List<Question> questions = new ArrayList<>();
        for (List<Question> part : parts) {
            questions.addAll(part);
        }
        return questions;
    }
}
