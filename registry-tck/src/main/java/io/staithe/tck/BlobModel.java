package io.staithe.tck;

import io.staithe.registry.digest.Content;
import io.staithe.registry.store.StoredBlob;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;

/** What a blob store should hold: the slow and simple answer that the random cases compare with. */
final class BlobModel {
    private final NavigableMap<String, ModelObject> objects = new TreeMap<>();
    private final List<ModelUpload> uploads = new ArrayList<>();

    record ModelObject(StoredBlob blob, Content content) {
        byte[] bytes() {
            return content.toArray();
        }
    }

    record ModelUpload(Content state, long epoch, Content content) {
        byte[] bytes() {
            return content.toArray();
        }
    }

    NavigableMap<String, ModelObject> objects() {
        return objects;
    }

    List<ModelUpload> uploads() {
        return uploads;
    }

    void put(StoredBlob blob, byte[] content) {
        if (objects.put(blob.locator(), new ModelObject(blob, Content.wrapping(content))) != null) {
            throw new AssertionError("a locator was used twice: " + blob.locator());
        }
    }

    ModelObject anyObject(Random random) {
        return new ArrayList<>(objects.values()).get(random.nextInt(objects.size()));
    }

    ModelUpload takeAnyUpload(Random random) {
        return uploads.remove(random.nextInt(uploads.size()));
    }
}
