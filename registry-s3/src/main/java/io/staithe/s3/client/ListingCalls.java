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
        Optional<String> start = after;
        Optional<String> token = Optional.empty();
        while (true) {
            List<Field> query = query("list-type", "2", prefix, "max-keys", limit - found.size());
            token.ifPresent(value -> query.add(field("continuation-token", value)));
            if (token.isEmpty()) {
                start.ifPresent(key -> query.add(field("start-after", keys.wholeAny(key))));
            }
            XmlElement page = page("ListObjectsV2", query);
            int before = found.size();
            for (XmlElement element : page.all("Contents")) {
                ListedObject object = object(page, element);
                requireLater(after.filter(object.key()::equals));
                found.add(object);
            }
            if (!isTruncated(page) || found.size() >= limit) {
                return first(limit, found);
            }
            token = continued(page.text("NextContinuationToken"), token, found.size() > before);
            start = found.isEmpty()
                    ? after
                    : Optional.of(found.get(found.size() - 1).key());
        }
    }

    List<ListedUpload> uploads(String prefix, Optional<ListedUpload> after, int limit) throws IOException {
        requireLimit(limit);
        List<ListedUpload> found = new ArrayList<>();
        Optional<String> keyMarker = after.map(upload -> keys.wholeAny(upload.key()));
        Optional<String> idMarker = after.map(ListedUpload::uploadId);
        while (true) {
            List<Field> query = query("uploads", "", prefix, "max-uploads", limit - found.size());
            keyMarker.ifPresent(value -> query.add(field("key-marker", value)));
            idMarker.ifPresent(value -> query.add(field("upload-id-marker", value)));
            XmlElement page = page("ListMultipartUploads", query);
            int before = found.size();
            for (XmlElement element : page.all("Upload")) {
                ListedUpload upload = upload(page, element);
                requireLater(after.map(ListedUpload::uploadId).filter(upload.uploadId()::equals));
                found.add(upload);
            }
            if (!isTruncated(page) || found.size() >= limit) {
                return first(limit, found);
            }
            Optional<String> nextKey = page.text("NextKeyMarker").map(key -> decoded(page, key));
            keyMarker = continued(nextKey, keyMarker, found.size() > before);
            idMarker = page.text("NextUploadIdMarker");
        }
    }

    private List<Field> query(String kind, String version, String prefix, String most, int limit) {
        List<Field> query = new ArrayList<>();
        query.add(field(kind, version));
        query.add(field("encoding-type", "url"));
        query.add(field(most, Integer.toString(limit)));
        query.add(field("prefix", keys.wholeAny(prefix)));
        return query;
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

    private static boolean isTruncated(XmlElement page) {
        return page.text("IsTruncated").filter("true"::equals).isPresent();
    }

    /** Where the next page begins; a store that gives nothing new and the same place again would be asked for ever. */
    private static Optional<String> continued(Optional<String> next, Optional<String> last, boolean progress)
            throws IOException {
        if (!progress && next.equals(last)) {
            throw new IOException("the store's listing does not go on");
        }
        return next;
    }

    /** Refuses a listing that begins anew, for its readers would, too. */
    private static void requireLater(Optional<String> repeated) throws IOException {
        if (repeated.isPresent()) {
            throw new IOException("the store's listing does not begin where it was told");
        }
    }

    private static <T> List<T> first(int limit, List<T> found) {
        return List.copyOf(found.subList(0, Math.min(limit, found.size())));
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
