package io.staithe.s3.client;

import static io.staithe.s3.client.Operation.field;

import io.staithe.registry.sigv4.SignableRequest.Field;
import io.staithe.s3.client.xml.XmlElement;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The calls that list. Keys come percent-encoded where the store can do that, for XML has no words for some characters.
 * A page that a store makes shorter than was asked for is continued. Thread-safe.
 */
final class ListingCalls {
    private static final int MOST = 1_000;

    private final Caller caller;
    private final Keys keys;

    ListingCalls(Caller caller, Keys keys) {
        this.caller = caller;
        this.keys = keys;
    }

    List<ListedObject> objects(String prefix, Optional<String> after, int limit) throws IOException {
        requireLimit(limit);
        List<ListedObject> found = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            List<Field> query = new ArrayList<>();
            query.add(field("list-type", "2"));
            query.add(field("encoding-type", "url"));
            query.add(field("max-keys", Integer.toString(limit - found.size())));
            query.add(field("prefix", keys.wholePrefix(prefix)));
            token.ifPresent(value -> query.add(field("continuation-token", value)));
            if (token.isEmpty()) {
                after.ifPresent(key -> query.add(field("start-after", keys.whole(key))));
            }
            XmlElement page = page("ListObjectsV2", query);
            for (XmlElement object : page.all("Contents")) {
                found.add(object(page, object));
            }
            token = next(page, "NextContinuationToken", token);
        } while (token.isPresent() && found.size() < limit);
        return List.copyOf(found);
    }

    List<ListedUpload> uploads(String prefix, Optional<ListedUpload> after, int limit) throws IOException {
        requireLimit(limit);
        List<ListedUpload> found = new ArrayList<>();
        Optional<String> keyMarker = after.map(upload -> keys.whole(upload.key()));
        Optional<String> idMarker = after.map(ListedUpload::uploadId);
        boolean more;
        do {
            List<Field> query = new ArrayList<>();
            query.add(field("uploads", ""));
            query.add(field("encoding-type", "url"));
            query.add(field("max-uploads", Integer.toString(limit - found.size())));
            query.add(field("prefix", keys.wholePrefix(prefix)));
            keyMarker.ifPresent(value -> query.add(field("key-marker", value)));
            idMarker.ifPresent(value -> query.add(field("upload-id-marker", value)));
            XmlElement page = page("ListMultipartUploads", query);
            for (XmlElement upload : page.all("Upload")) {
                found.add(upload(page, upload));
            }
            Optional<String> nextKey =
                    next(page, "NextKeyMarker", Optional.empty()).map(key -> decoded(page, key));
            Optional<String> nextId = next(page, "NextUploadIdMarker", Optional.empty());
            more = nextKey.isPresent() && !(nextKey.equals(keyMarker) && nextId.equals(idMarker));
            keyMarker = nextKey;
            idMarker = nextId;
        } while (more && found.size() < limit);
        return List.copyOf(found);
    }

    private XmlElement page(String name, List<Field> query) throws IOException {
        return caller.call(Operation.of(name, "GET", "", query.toArray(Field[]::new)), Replies::document);
    }

    private ListedObject object(XmlElement page, XmlElement object) throws IOException {
        return new ListedObject(
                keys.relative(decoded(page, Replies.required(object, "Key"))),
                number(Replies.required(object, "Size")),
                instant(Replies.required(object, "LastModified")));
    }

    private ListedUpload upload(XmlElement page, XmlElement upload) throws IOException {
        return new ListedUpload(
                keys.relative(decoded(page, Replies.required(upload, "Key"))),
                Replies.required(upload, "UploadId"),
                instant(Replies.required(upload, "Initiated")));
    }

    /** Where the next page begins, or empty where there is none; the same as this one would go round for ever. */
    private static Optional<String> next(XmlElement page, String marker, Optional<String> current) {
        boolean more = page.text("IsTruncated").filter("true"::equals).isPresent();
        return more ? page.text(marker).filter(next -> !Optional.of(next).equals(current)) : Optional.empty();
    }

    private static String decoded(XmlElement page, String key) {
        boolean encoded = page.text("EncodingType").filter("url"::equals).isPresent();
        return encoded ? URLDecoder.decode(key, StandardCharsets.UTF_8) : key;
    }

    private static long number(String text) throws IOException {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IOException("no number in the reply", e);
        }
    }

    private static Instant instant(String text) throws IOException {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IOException("no time in the reply", e);
        }
    }

    private static void requireLimit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a page has 1 to " + MOST + " entries: " + limit);
        }
    }
}
