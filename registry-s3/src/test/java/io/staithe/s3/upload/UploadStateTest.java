package io.staithe.s3.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.store.UploadStateLostException;
import io.staithe.s3.client.PartTag;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadStateTest {
    private static final String ID = "0b5c136d-2bf4-468e-a55b-da6cde3b1f34";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatIsWrittenIsRead(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            UploadState state = any(random);
            assertThat(UploadState.parse(state.encoded())).isEqualTo(state);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void threeThousandPartsFitInTheRow(boolean checksums) throws IOException {
        Random random = new Random(1);
        List<StoredPart> parts = IntStream.rangeClosed(1, 3_000)
                .mapToObj(number -> new StoredPart(
                        new PartTag(number, hexTag(random), checksum(random, checksums)), 8L << (number / 1_000)))
                .toList();
        UploadState state = new UploadState(
                DigestAlgorithm.SHA256,
                ID,
                Long.MAX_VALUE,
                Optional.of(new Multipart(ID + "-0", "x".repeat(300), checksums)),
                parts,
                Optional.empty(),
                StoredPart.bytes(parts),
                Tail.NONE,
                List.of());
        assertThat(state.encoded().length()).isLessThanOrEqualTo(Pieces.MOST_STATE_BYTES);
        assertThat(UploadState.parse(state.encoded())).isEqualTo(state);
    }

    @Test
    void tenThousandPartsOfAnyTagAreWrittenAndRead() throws IOException {
        Random random = new Random(1);
        List<StoredPart> parts = parts(random, 10_000, random.nextBoolean());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PartList.write(parts, new DataOutputStream(bytes));
        assertThat(PartList.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
                .isEqualTo(parts);
    }

    @Test
    void aStateThatWasCutIsNone() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            byte[] whole = any(random).encoded().toArray();
            for (int length = 0; length < whole.length; length++) {
                Content cut = Content.wrapping(Arrays.copyOf(whole, length));
                assertThatThrownBy(() -> UploadState.parse(cut)).isInstanceOf(UploadStateLostException.class);
            }
        }
    }

    /** Bytes changed at random give another state or none, and no other failure. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aStateThatWasChangedIsAnotherOrNone(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            byte[] changed = any(random).encoded().toArray();
            for (int times = random.nextInt(4); times >= 0; times--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            }
            try {
                UploadState state = UploadState.parse(Content.wrapping(changed));
                assertThat(UploadState.parse(state.encoded())).isEqualTo(state);
            } catch (UploadStateLostException e) {
                assertThat(e).hasMessage("not the state of an upload to this store");
            }
        }
    }

    /** The empty one says that there is no piece, but then the bytes are not there either. */
    @ParameterizedTest
    @ValueSource(strings = {"../secret", "", "A", "a/b", "a..b", "a.unnamed"})
    void aPieceOfAnotherNameIsRefused(String id) {
        UploadState hostile =
                UploadState.begun(DigestAlgorithm.SHA256, ID).with(List.of(), Optional.empty(), Tail.stored(id, 5));
        assertLost(hostile);
    }

    @Test
    void partsWithoutAMultipartUploadAreRefusedAndTheOtherWayRound() {
        StoredPart part = new StoredPart(new PartTag(1, "x", Optional.empty()), 0);
        Multipart multipart = new Multipart(ID, "x", false);
        assertLost(state(Optional.empty(), List.of(part), 0));
        assertLost(state(Optional.of(multipart), List.of(), 0));
        assertLost(state(Optional.of(multipart), List.of(part), 1));
    }

    private static UploadState state(Optional<Multipart> multipart, List<StoredPart> parts, long bytes) {
        return new UploadState(
                DigestAlgorithm.SHA256, ID, 1, multipart, parts, Optional.empty(), bytes, Tail.NONE, List.of());
    }

    private static void assertLost(UploadState state) {
        assertThatThrownBy(() -> UploadState.parse(state.encoded())).isInstanceOf(UploadStateLostException.class);
    }

    private static UploadState any(Random random) {
        boolean checksums = random.nextBoolean();
        boolean multipart = random.nextBoolean();
        boolean apart = multipart && random.nextInt(4) == 0;
        List<StoredPart> parts = multipart && !apart ? parts(random, 1 + random.nextInt(20), checksums) : List.of();
        byte[] end = new byte[random.nextInt(50)];
        random.nextBytes(end);
        return new UploadState(
                random.nextBoolean() ? DigestAlgorithm.SHA256 : DigestAlgorithm.SHA512,
                new java.util.UUID(random.nextLong(), random.nextLong()).toString(),
                random.nextLong() >>> 1,
                multipart
                        ? Optional.of(new Multipart(ID + "-" + random.nextInt(9), odd(random), checksums))
                        : Optional.empty(),
                parts,
                apart ? Optional.of(ID + "-3-1-p") : Optional.empty(),
                apart ? random.nextLong() >>> 1 : StoredPart.bytes(parts),
                random.nextBoolean() ? Tail.inline(Content.wrapping(end)) : Tail.stored(ID + "-3-1", 24_577),
                random.nextBoolean() ? List.of() : List.of(ID + "-2-1", ID + "-2-1-p"));
    }

    private static List<StoredPart> parts(Random random, int count, boolean checksums) {
        List<StoredPart> parts = new ArrayList<>();
        long size = 5 << 20;
        for (int number = 1; number <= count; number++) {
            size = random.nextInt(3) == 0 ? random.nextInt(1 << 30) : size;
            String tag = random.nextInt(3) == 0 ? odd(random) : hexTag(random);
            parts.add(new StoredPart(new PartTag(number, tag, checksum(random, checksums)), size));
        }
        return parts;
    }

    private static Optional<String> checksum(Random random, boolean present) {
        byte[] sum = new byte[4];
        random.nextBytes(sum);
        return present ? Optional.of(Base64.getEncoder().encodeToString(sum)) : Optional.empty();
    }

    private static String hexTag(Random random) {
        return '"' + String.format("%016x%016x", random.nextLong(), random.nextLong()) + '"';
    }

    /** What stores give beside the usual: without quotes, in capitals, weak, longer, shorter, or no ASCII. */
    private static String odd(Random random) {
        String hex = String.format("%016x%016x", random.nextLong(), random.nextLong());
        return switch (random.nextInt(7)) {
            case 0 -> hex;
            case 1 -> '"' + hex.toUpperCase(java.util.Locale.ROOT) + '"';
            case 2 -> "W/\"" + hex + '"';
            case 3 -> '"' + hex + "-17\"";
            case 4 -> "\"\"";
            case 5 -> "x";
            default -> "\"é\u20ac\ud83d\udea2\0 <&>\"";
        };
    }
}
