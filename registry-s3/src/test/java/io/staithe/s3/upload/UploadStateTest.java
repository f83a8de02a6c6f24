package io.staithe.s3.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.store.UploadStateLostException;
import io.staithe.s3.client.PartTag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadStateTest {
    private static final String ID = "0f0e0d0c-0b0a-4000-8000-000102030405";
    private static final String[] ODD_TAGS = {
        "", "\"\"", "\"0123456789ABCDEF0123456789ABCDEF\"", "0123456789abcdef0123456789abcdef",
        "\"0123456789abcdef0123456789abcdef-1\"", "W/\"x\"", "\"tag with spaces\"", "\"ümläut\"",
    };

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Random random = new Random(20_261_124L);
        for (int turn = 0; turn < 2_000; turn++) {
            UploadState state = any(random);
            assertThat(UploadState.parse(state.encoded())).isEqualTo(state);
        }
    }

    @Test
    void threeThousandPartsFitIntoARow() {
        List<StoredPart> parts = new ArrayList<>();
        for (int number = 1; number <= 2_900; number++) {
            parts.add(new StoredPart(usualTag(number, true), (8L << ((number - 1) / 1000)) * 1024 * 1024));
        }
        assertThat(StoredPart.bytes(parts)).as("the most that a layer has").isGreaterThan(52_000L * 1024 * 1024);
        assertThat(state(parts, Tail.stored(ID + "-1-1", 8_000_000)).encoded().length())
                .isLessThan(Pieces.MOST_STATE_BYTES);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 40, 100, 149})
    void whatWasCutOffIsNoState(int length) {
        byte[] whole = state(List.of(new StoredPart(usualTag(1, true), 10)), Tail.inline(Content.wrapping(new byte[5])))
                .encoded()
                .toArray();
        byte[] cut = Arrays.copyOf(whole, Math.min(length, whole.length - 1));
        assertThatThrownBy(() -> UploadState.parse(Content.wrapping(cut))).isInstanceOf(UploadStateLostException.class);
    }

    @Test
    void whateverIsReadIsAStateOrNone() {
        Random random = new Random(20_261_125L);
        for (int turn = 0; turn < 20_000; turn++) {
            byte[] bytes = any(random).encoded().toArray();
            for (int change = 0; change <= random.nextInt(3); change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                UploadState read = UploadState.parse(Content.wrapping(bytes));
                assertThat(read.size()).isNotNegative();
                assertThat(read.tail().length())
                        .isGreaterThanOrEqualTo(read.tail().inline().length());
            } catch (UploadStateLostException e) {
                assertThat(e).hasMessage("not the state of an upload to this store");
            }
        }
    }

    private static UploadState any(Random random) {
        List<StoredPart> parts = new ArrayList<>();
        for (int number = random.nextInt(20); number > 0; number--) {
            PartTag tag = random.nextBoolean()
                    ? usualTag(number, random.nextBoolean())
                    : new PartTag(number, ODD_TAGS[random.nextInt(ODD_TAGS.length)], Optional.empty());
            parts.add(new StoredPart(tag, random.nextBoolean() ? 8_388_608 : random.nextInt(1_000_000)));
        }
        byte[] inline = new byte[random.nextInt(40)];
        random.nextBytes(inline);
        return state(
                parts, random.nextBoolean() ? Tail.inline(Content.wrapping(inline)) : Tail.stored(ID + "-3-1", 70_000));
    }

    private static UploadState state(List<StoredPart> parts, Tail tail) {
        Optional<Multipart> multipart = parts.isEmpty() ? Optional.empty() : Optional.of(multipart());
        return new UploadState(
                DigestAlgorithm.SHA256,
                ID,
                3,
                multipart,
                parts,
                Optional.empty(),
                StoredPart.bytes(parts),
                tail,
                List.of(ID + "-2-1"));
    }

    private static Multipart multipart() {
        return new Multipart(ID + "-1", "2~the.store's_own-id/+=", true);
    }

    private static PartTag usualTag(int number, boolean checksum) {
        byte[] tag = new byte[16];
        new Random(number).nextBytes(tag);
        return new PartTag(
                number,
                '"' + HexFormat.of().formatHex(tag) + '"',
                checksum
                        ? Optional.of(Base64.getEncoder().encodeToString(new byte[] {1, 2, (byte) number, 4}))
                        : Optional.empty());
    }
}
