package io.staithe.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.failure.InvalidLayerException;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.ByteRange;
import io.staithe.registry.store.StoredBlob;
import io.staithe.tck.BlobModel.ModelObject;
import io.staithe.tck.BlobModel.ModelUpload;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done in whatever order, the store answers as a simple model does. */
abstract class BlobRandomCases extends BlobKeeperCases {
    private static final int STEPS = 150;
    private static final int MOST_BYTES = 300_000;

    BlobRandomCases() {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theStoreDoesAsTheModelDoes(long seed) throws Exception {
        Random random = new Random(seed);
        BlobModel model = new BlobModel();
        for (int step = 0; step < STEPS; step++) {
            if (model.uploads().isEmpty() || random.nextInt(6) == 0) {
                model.uploads().add(new ModelUpload(begin().state(), 0, Content.empty()));
            } else {
                useUpload(model, random);
            }
            if (!model.objects().isEmpty()) {
                useObject(model, random);
            }
        }
        for (ModelObject object : model.objects().values()) {
            assertHolds(object.blob(), object.bytes());
        }
    }

    private void useUpload(BlobModel model, Random random) throws Exception {
        ModelUpload before = model.takeAnyUpload(random);
        long epoch = before.epoch() + 1 + (random.nextInt(4) == 0 ? random.nextInt(3) : 0);
        BlobUpload upload = store().resume(before.state(), epoch);
        assertThat(upload.offset()).isEqualTo(before.content().length());
        byte[] more = bytes(random.nextLong(), random.nextInt(5) == 0 ? 0 : random.nextInt(MOST_BYTES));
        byte[] after = joined(before.bytes(), more);
        switch (random.nextInt(8)) {
            case 0 -> upload.abort();
            case 1 -> {
                assertThatThrownBy(() -> upload.append(BrokenStream.after(more)))
                        .isInstanceOf(IOException.class);
                model.uploads().add(new ModelUpload(before.state(), epoch, before.content()));
            }
            case 2 ->
                assertThatThrownBy(() -> upload.commit(sha256(new byte[] {1})))
                        .isInstanceOf(InvalidLayerException.class);
            case 3 -> model.put(upload.commit(anyAlgorithm(random).digest(before.bytes())), before.bytes());
            case 4 -> {
                upload.append(stream(more));
                model.put(upload.commit(anyAlgorithm(random).digest(after)), after);
            }
            default -> {
                assertThat(upload.append(stream(more))).isEqualTo(more.length);
                model.uploads().add(new ModelUpload(upload.state(), epoch, Content.wrapping(after)));
            }
        }
        upload.close();
    }

    private void useObject(BlobModel model, Random random) throws Exception {
        ModelObject object = model.anyObject(random);
        StoredBlob blob = object.blob();
        switch (random.nextInt(6)) {
            case 0 -> {
                store().delete(blob.locator());
                model.objects().remove(blob.locator());
            }
            case 1 ->
                assertThat(store().find(blob.digest()).orElseThrow().digest()).isEqualTo(blob.digest());
            case 2 -> {
                int limit = 1 + random.nextInt(5);
                List<StoredBlob> expected = model.objects().tailMap(blob.locator(), false).values().stream()
                        .limit(limit)
                        .map(ModelObject::blob)
                        .toList();
                assertThat(list(Optional.of(blob.locator()), limit)).isEqualTo(expected);
            }
            case 3 -> {
                if (can(BlobStoreCapability.REOPENING)) {
                    reopenStore();
                }
            }
            default -> {
                int from = random.nextInt(object.content().length() + 1);
                int length = random.nextInt(object.content().length() - from + 1);
                assertThat(read(blob.locator(), new ByteRange(from, length)))
                        .isEqualTo(Arrays.copyOfRange(object.bytes(), from, from + length));
            }
        }
    }

    private static DigestAlgorithm anyAlgorithm(Random random) {
        return random.nextInt(3) == 0 ? DigestAlgorithm.SHA512 : DigestAlgorithm.SHA256;
    }
}
