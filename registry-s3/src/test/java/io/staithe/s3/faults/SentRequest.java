package io.staithe.s3.faults;

import java.util.Optional;

/**
 * A request on its way to the store.
 *
 * @param number how many came before it, through the same proxy
 * @param method its method
 * @param path its path
 * @param query its query, or nothing
 * @param copies whether it copies from an object
 * @param bodyBytes how long its body is
 */
public record SentRequest(int number, String method, String path, String query, boolean copies, int bodyBytes) {

    static SentRequest of(int number, Message message) {
        String[] line = message.firstLine().split(" ");
        int mark = line[1].indexOf('?');
        return new SentRequest(
                number,
                line[0],
                mark < 0 ? line[1] : line[1].substring(0, mark),
                mark < 0 ? "" : line[1].substring(mark + 1),
                message.header("x-amz-copy-source").isPresent(),
                message.body().length);
    }

    /** The name by which Amazon's API knows it. */
    public String operation() {
        return switch (method) {
            case "GET" -> query.contains("list-type=") ? "ListObjectsV2" : ofGet();
            case "HEAD" -> "HeadObject";
            case "DELETE" -> has("uploadId") ? "AbortMultipartUpload" : "DeleteObject";
            case "POST" -> ofPost();
            default -> has("uploadId") ? ofPart() : "PutObject";
        };
    }

    /** The number of the part that it sends. */
    public Optional<Integer> partNumber() {
        return java.util.Arrays.stream(query.split("&"))
                .filter(field -> field.startsWith("partNumber="))
                .map(field -> Integer.valueOf(field.substring("partNumber=".length())))
                .findFirst();
    }

    /** Whether its key begins with something, below the bucket. */
    public boolean isBelow(String folder) {
        return path.contains("/" + folder);
    }

    private String ofGet() {
        return has("uploads") ? "ListMultipartUploads" : "GetObject";
    }

    private String ofPost() {
        return has("uploadId") ? "CompleteMultipartUpload" : has("uploads") ? "CreateMultipartUpload" : "DeleteObjects";
    }

    private String ofPart() {
        return copies ? "UploadPartCopy" : "UploadPart";
    }

    private boolean has(String field) {
        return query.startsWith(field + "=") || query.contains("&" + field + "=") || query.equals(field);
    }
}
