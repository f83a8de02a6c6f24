package io.staithe.s3.probe;

import io.staithe.s3.client.S3Client;
import io.staithe.s3.fixture.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;

/** A store in a hundred lines that can be told to have the quirks of others. It asks for no signature. */
final class QuirkyStore extends Dispatcher implements AutoCloseable {
    private static final Pattern LISTED = Pattern.compile("<Key>([^<]*)</Key>");
    private static final Pattern NUMBER = Pattern.compile("<PartNumber>(\\d+)</PartNumber>");
    private static final String DATE = "Tue, 01 Sep 2026 12:00:00 GMT";

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final Map<String, Map<Integer, byte[]>> uploads = new ConcurrentHashMap<>();
    private final Set<Quirk> quirks = EnumSet.noneOf(Quirk.class);
    private final MockWebServer server = new MockWebServer();

    enum Quirk {
        CHANGES_BYTES,
        IGNORES_RANGES,
        SHIFTS_RANGES,
        IGNORES_CHECKSUMS,
        REFUSES_CHECKSUMS,
        JOINS_UNLISTED_PARTS,
        INSISTS_ON_ALL_PARTS,
        HAS_NO_PART_COPY,
        HAS_NO_BULK_DELETE,
        SKIPS_BULK_DELETE,
        KEEPS_DELETED,
        HAS_NO_BUCKET,
        DENIES
    }

    QuirkyStore(Quirk... quirks) throws IOException {
        this.quirks.addAll(List.of(quirks));
        server.setDispatcher(this);
        server.start();
    }

    S3Client client() {
        return Settings.of(server.url("/").uri(), "bucket").open();
    }

    Set<String> keys() {
        return objects.keySet();
    }

    Set<String> uploads() {
        return uploads.keySet();
    }

    @Override
    public void close() {
        server.close();
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        if (has(Quirk.HAS_NO_BUCKET)) {
            return refused(404, "NoSuchBucket");
        }
        if (has(Quirk.DENIES)) {
            return refused(403, "AccessDenied");
        }
        String key = request.getUrl().encodedPath().replaceFirst("^/bucket/?", "");
        String upload = request.getUrl().queryParameter("uploadId");
        return switch (request.getMethod()) {
            case "PUT" -> upload == null ? put(key, request) : putPart(upload, request);
            case "POST" -> post(key, upload, request);
            case "DELETE" -> upload == null ? delete(key) : abort(upload);
            default -> get(key, request);
        };
    }

    private MockResponse put(String key, RecordedRequest request) {
        byte[] bytes = body(request);
        if (!isChecked(bytes, request)) {
            return refused(400, "BadDigest");
        }
        if (has(Quirk.REFUSES_CHECKSUMS) && request.getHeaders().get("x-amz-checksum-crc32c") != null) {
            return refused(501, "NotImplemented");
        }
        objects.put(key, bytes);
        return answer(200).addHeader("ETag", "\"1\"").build();
    }

    private MockResponse putPart(String upload, RecordedRequest request) {
        String source = request.getHeaders().get("x-amz-copy-source");
        int number = Integer.parseInt(request.getUrl().queryParameter("partNumber"));
        if (source == null) {
            uploads.get(upload).put(number, body(request));
            return answer(200).addHeader("ETag", "\"1\"").build();
        }
        if (has(Quirk.HAS_NO_PART_COPY)) {
            return refused(501, "NotImplemented");
        }
        uploads.get(upload).put(number, objects.get(source.replaceFirst("^/?bucket/", "")));
        return xml("<CopyPartResult><ETag>\"1\"</ETag></CopyPartResult>");
    }

    private MockResponse post(String key, String upload, RecordedRequest request) {
        String text = new String(body(request), StandardCharsets.UTF_8);
        if (request.getUrl().queryParameterNames().contains("delete")) {
            return deleteAll(text);
        }
        if (upload == null) {
            String id = "upload-" + uploads.size() + "-" + key.hashCode();
            uploads.put(id, new TreeMap<>());
            return xml(
                    "<InitiateMultipartUploadResult><UploadId>" + id + "</UploadId></InitiateMultipartUploadResult>");
        }
        List<Integer> listed = NUMBER.matcher(text)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
        Map<Integer, byte[]> parts = uploads.get(upload);
        if (has(Quirk.INSISTS_ON_ALL_PARTS) && listed.size() != parts.size()) {
            return refused(400, "InvalidPart");
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        (has(Quirk.JOINS_UNLISTED_PARTS) ? parts.keySet() : listed).forEach(n -> whole.writeBytes(parts.get(n)));
        objects.put(key, whole.toByteArray());
        uploads.remove(upload);
        return xml("<CompleteMultipartUploadResult><ETag>\"1\"</ETag></CompleteMultipartUploadResult>");
    }

    private MockResponse deleteAll(String text) {
        if (has(Quirk.HAS_NO_BULK_DELETE)) {
            return refused(501, "NotImplemented");
        }
        if (!has(Quirk.SKIPS_BULK_DELETE)) {
            LISTED.matcher(text).results().forEach(found -> delete(found.group(1)));
        }
        return xml("<DeleteResult></DeleteResult>");
    }

    private MockResponse delete(String key) {
        if (!has(Quirk.KEEPS_DELETED)) {
            objects.remove(key);
        }
        return answer(204).build();
    }

    private MockResponse abort(String upload) {
        uploads.remove(upload);
        return answer(204).build();
    }

    private MockResponse get(String key, RecordedRequest request) {
        byte[] whole = objects.get(key);
        if (whole == null) {
            return request.getMethod().equals("HEAD") ? answer(404).build() : refused(404, "NoSuchKey");
        }
        byte[] bytes = whole.clone();
        if (has(Quirk.CHANGES_BYTES)) {
            bytes[0]++;
        }
        MockResponse.Builder answer = answer(200).addHeader("ETag", "\"1\"").addHeader("Last-Modified", DATE);
        Matcher range = Pattern.compile("bytes=(\\d+)-(\\d+)")
                .matcher(String.valueOf(request.getHeaders().get("Range")));
        if (request.getMethod().equals("HEAD")) {
            return answer.setHeader("Content-Length", whole.length).build();
        }
        if (range.matches() && !has(Quirk.IGNORES_RANGES)) {
            int first = Integer.parseInt(range.group(1));
            int last = Math.min(whole.length - 1, Integer.parseInt(range.group(2)));
            int shift = has(Quirk.SHIFTS_RANGES) && first > 0 ? 1 : 0;
            answer.code(206).addHeader("Content-Range", "bytes " + first + "-" + last + "/" + whole.length);
            return answer.body(new Buffer().write(Arrays.copyOfRange(bytes, first - shift, last + 1 - shift)))
                    .build();
        }
        return answer.body(new Buffer().write(bytes)).build();
    }

    private boolean isChecked(byte[] bytes, RecordedRequest request) {
        String sent = request.getHeaders().get("x-amz-checksum-crc32c");
        if (sent == null || has(Quirk.IGNORES_CHECKSUMS) || has(Quirk.REFUSES_CHECKSUMS)) {
            return true;
        }
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        byte[] expected = Base64.getDecoder().decode(sent);
        return ByteBuffer.wrap(expected).getInt() == (int) crc.getValue();
    }

    private boolean has(Quirk quirk) {
        return quirks.contains(quirk);
    }

    private static byte[] body(RecordedRequest request) {
        return request.getBody() == null ? new byte[0] : request.getBody().toByteArray();
    }

    private static MockResponse.Builder answer(int status) {
        return new MockResponse.Builder().code(status).addHeader("Date", DATE);
    }

    private static MockResponse xml(String text) {
        return answer(200).body(text).build();
    }

    private static MockResponse refused(int status, String code) {
        return answer(status)
                .body("<Error><Code>" + code + "</Code><Message>no</Message></Error>")
                .build();
    }
}
