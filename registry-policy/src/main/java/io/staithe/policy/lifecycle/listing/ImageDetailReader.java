package io.staithe.policy.lifecycle.listing;

import io.staithe.policy.json.JsonArray;
import io.staithe.policy.json.JsonMember;
import io.staithe.policy.json.JsonObject;
import io.staithe.policy.json.JsonScalar;
import io.staithe.policy.json.JsonSyntaxException;
import io.staithe.policy.json.JsonValue;
import io.staithe.policy.lifecycle.image.ImageStatus;
import io.staithe.policy.lifecycle.image.LifecycleImage;
import io.staithe.policy.text.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one image. Members that a lifecycle policy has no use for are passed over; null is as good as absent. */
final class ImageDetailReader {
    private final Position at;
    private final Map<String, JsonValue> members = new HashMap<>();

    private ImageDetailReader(Position at) {
        this.at = at;
    }

    static LifecycleImage read(JsonValue item) throws JsonSyntaxException {
        if (!(item instanceof JsonObject object)) {
            throw new JsonSyntaxException("an image is of type " + item.typeName() + ", not object", item.at());
        }
        ImageDetailReader reader = new ImageDetailReader(object.at());
        for (JsonMember member : object.members()) {
            if (reader.members.put(member.name(), member.value()) != null) {
                throw new JsonSyntaxException("a member stands twice", member.at());
            }
        }
        return reader.image();
    }

    private LifecycleImage image() throws JsonSyntaxException {
        return new LifecycleImage(
                needed("imageDigest", text("imageDigest")),
                texts("imageTags"),
                needed("imagePushedAt", time("imagePushedAt")),
                time("lastRecordedPullTime"),
                time("lastActivatedAt"),
                time("lastArchivedAt"),
                status(),
                texts("childDigests"),
                text("subjectManifestDigest"));
    }

    private ImageStatus status() throws JsonSyntaxException {
        Optional<String> word = text("imageStatus");
        if (word.isEmpty()) {
            return ImageStatus.ACTIVE;
        }
        for (ImageStatus status : ImageStatus.values()) {
            if (status.name().equals(word.get())) {
                return status;
            }
        }
        throw new JsonSyntaxException(
                "imageStatus is none of ACTIVE, ARCHIVED, ACTIVATING",
                find("imageStatus").map(JsonValue::at).orElse(at));
    }

    private Optional<Instant> time(String name) throws JsonSyntaxException {
        Optional<JsonValue> value = find(name);
        return value.isEmpty() ? Optional.empty() : Optional.of(Timestamps.read(value.get(), name));
    }

    private Optional<String> text(String name) throws JsonSyntaxException {
        Optional<JsonValue> value = find(name);
        return value.isEmpty() ? Optional.empty() : Optional.of(text(value.get(), name));
    }

    private List<String> texts(String name) throws JsonSyntaxException {
        Optional<JsonValue> value = find(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof JsonArray array)) {
            throw new JsonSyntaxException(
                    name + " is of type " + value.get().typeName() + ", not array",
                    value.get().at());
        }
        List<String> texts = new ArrayList<>(array.items().size());
        for (JsonValue item : array.items()) {
            texts.add(text(item, name));
        }
        return texts;
    }

    private static String text(JsonValue value, String name) throws JsonSyntaxException {
        if (value instanceof JsonScalar scalar
                && scalar.isString()
                && !scalar.text().isEmpty()) {
            return scalar.text();
        }
        String found =
                value instanceof JsonScalar scalar && scalar.isString() ? "is empty" : "is of type " + value.typeName();
        throw new JsonSyntaxException(name + " " + found + ", where a text should be", value.at());
    }

    private Optional<JsonValue> find(String name) {
        return Optional.ofNullable(members.get(name))
                .filter(value -> !(value instanceof JsonScalar scalar) || scalar.type() != JsonScalar.Type.NULL);
    }

    private <T> T needed(String name, Optional<T> value) throws JsonSyntaxException {
        if (value.isEmpty()) {
            throw new JsonSyntaxException("an image lacks " + name, at);
        }
        return value.get();
    }
}
