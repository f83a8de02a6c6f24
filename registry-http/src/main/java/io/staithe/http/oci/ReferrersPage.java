package io.staithe.http.oci;

import com.fasterxml.jackson.core.JsonGenerator;
import io.staithe.registry.catalog.ImageRecord;
import io.staithe.registry.catalog.ReferrerRecord;
import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An image index of referrers in the making, up to a length in bytes. Not thread-safe. */
final class ReferrersPage {
    private static final byte[] END = "]}".getBytes(StandardCharsets.US_ASCII);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final long mostBytes;
    private int size;
    private Optional<Digest> last = Optional.empty();

    ReferrersPage(long mostBytes) {
        this.mostBytes = mostBytes;
        bytes.writeBytes(("{\"schemaVersion\":2,\"mediaType\":\"" + MediaType.OCI_INDEX + "\",\"manifests\":[")
                .getBytes(StandardCharsets.US_ASCII));
    }

    /** Adds a referrer if it fits; the first always does. */
    boolean add(ReferrerRecord referrer) {
        byte[] descriptor = JsonText.of(out -> writeDescriptor(out, referrer)).toArray();
        if (size > 0 && (long) bytes.size() + 1 + descriptor.length + END.length > mostBytes) {
            return false;
        }
        if (size > 0) {
            bytes.write(',');
        }
        bytes.writeBytes(descriptor);
        size++;
        last = Optional.of(referrer.image().digest());
        return true;
    }

    int size() {
        return size;
    }

    /** The digest of the last referrer on the page. */
    Optional<Digest> last() {
        return last;
    }

    /** Ends the page. */
    Content index() {
        bytes.writeBytes(END);
        return Content.wrapping(bytes.toByteArray());
    }

    private static void writeDescriptor(JsonGenerator out, ReferrerRecord referrer) throws IOException {
        ImageRecord image = referrer.image();
        out.writeStartObject();
        out.writeStringField("mediaType", image.mediaType().value());
        out.writeStringField("digest", image.digest().toString());
        out.writeNumberField("size", image.manifestBytes());
        if (image.artifactType().isPresent()) {
            out.writeStringField("artifactType", image.artifactType().get());
        }
        if (!referrer.annotations().isEmpty()) {
            out.writeObjectFieldStart("annotations");
            for (Map.Entry<String, String> annotation : new TreeMap<>(referrer.annotations()).entrySet()) {
                out.writeStringField(annotation.getKey(), annotation.getValue());
            }
            out.writeEndObject();
        }
        out.writeEndObject();
    }
}
