package io.staithe.registry.sigv4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.sigv4.ChunkedBody.Chunks;
import io.staithe.registry.sigv4.PayloadException.Fault;
import io.staithe.registry.sigv4.SignableRequest.Field;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies in chunks come out as they went in, or not at all. */
class ChunkedBodyTest {
    @ParameterizedTest
    @EnumSource
    void whateverWentInComesOut(ChunkForm form) throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] content = new byte[random.nextInt(3) == 0 ? random.nextInt(4) : random.nextInt(40_000)];
            random.nextBytes(content);
            int chunkBytes = 1 + random.nextInt(random.nextBoolean() ? 100 + content.length / 100 : 20_000);
            ChunkedBody body = ChunkedBody.of(form, content, chunkBytes);

            try (ChunkDecoder decoder = body.decoder(body.encoded())) {
                assertThat(inPieces(decoder, random)).isEqualTo(content);
                assertThat(decoder.trailers()).isEqualTo(body.trailers());
                assertThat(decoder.read()).isEqualTo(-1);
            }
            assertThat(form.encodedLength(content.length, chunkBytes, body.trailers()))
                    .isEqualTo(body.encoded().length);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SIGNED", "SIGNED_WITH_TRAILER"})
    void noByteCanBeChangedTakenAwayOrAdded(ChunkForm form) throws IOException {
        ChunkedBody body = ChunkedBody.of(form, "sixteen bytes, 1".getBytes(StandardCharsets.US_ASCII), 7);
        byte[] right = body.encoded();
        for (int i = 0; i < right.length; i++) {
            byte[] other = right.clone();
            other[i] ^= 1;
            assertRefused(body, other);
            assertRefused(body, Chunks.join(Arrays.copyOf(right, i), Arrays.copyOfRange(right, i + 1, right.length)));
            assertRefused(
                    body,
                    Chunks.join(Arrays.copyOf(right, i), new byte[] {'7'}, Arrays.copyOfRange(right, i, right.length)));
            assertRefused(body, Arrays.copyOf(right, i));
        }
        assertRefused(body, Chunks.join(right, new byte[] {'\n'}));
    }

    /** There is no signature on its bytes, but where they begin and end is told. */
    @Test
    void ofAnUnsignedBodyNothingCanBeTakenAwayOrAdded() throws IOException {
        ChunkedBody body = ChunkedBody.of(ChunkForm.UNSIGNED_WITH_TRAILER, new byte[16], 7);
        byte[] right = body.encoded();
        int trailer = right.length - "x-amz-checksum-crc32c:sOO8/Q==\r\n\r\n".length();
        for (int i = 0; i < trailer; i++) {
            assertRefused(body, Chunks.join(Arrays.copyOf(right, i), Arrays.copyOfRange(right, i + 1, right.length)));
            assertRefused(
                    body,
                    Chunks.join(Arrays.copyOf(right, i), new byte[] {'7'}, Arrays.copyOfRange(right, i, right.length)));
        }
        for (int i = 0; i < right.length; i++) {
            assertRefused(body, Arrays.copyOf(right, i));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SIGNED", "SIGNED_WITH_TRAILER"})
    void chunksCannotBeSwappedDroppedRepeatedOrTakenFromAnotherBody(ChunkForm form) throws IOException {
        byte[] content = "firstothertwice".getBytes(StandardCharsets.US_ASCII);
        ChunkedBody body = ChunkedBody.of(form, content, 5);
        List<byte[]> chunks = body.chunks();
        byte[] first = chunks.get(0);
        byte[] second = chunks.get(1);
        byte[] third = chunks.get(2);
        byte[] end = chunks.get(3);
        byte[] foreign = ChunkedBody.of(form, "OTHERotherOTHER".getBytes(StandardCharsets.US_ASCII), 5)
                .chunks()
                .get(0);

        assertThat(body.decoder(Chunks.join(first, second, third, end)).readAllBytes())
                .isEqualTo(content);
        assertFault(Fault.OTHER_SIGNATURE, body, Chunks.join(second, first, third, end));
        assertFault(Fault.OTHER_SIGNATURE, body, Chunks.join(first, first, third, end));
        assertFault(Fault.OTHER_SIGNATURE, body, Chunks.join(foreign, second, third, end));
        assertFault(Fault.OTHER_LENGTH, body, Chunks.join(first, second, end));
        assertFault(Fault.OTHER_LENGTH, body, Chunks.join(first, second, third, third, end));
        assertFault(Fault.INCOMPLETE, body, Chunks.join(first, second, third));
        assertFault(Fault.MALFORMED, body, Chunks.join(first, second, third, end, end));
    }

    @ParameterizedTest
    @EnumSource(names = {"SIGNED", "SIGNED_WITH_TRAILER"})
    void aSignatureOfAnotherRequestBeginsNoChain(ChunkForm form) throws IOException {
        byte[] content = new byte[100];
        ChunkedBody one = ChunkedBody.of(form, content, 50);
        ChunkedBody other = ChunkedBody.at("/another", form, content, 50);

        assertFault(Fault.OTHER_SIGNATURE, one, other.encoded());
    }

    @Test
    void aLengthThatIsNotTheOneThatWasSaidIsRefused() throws IOException {
        byte[] content = new byte[100];
        ChunkedBody body = ChunkedBody.of(ChunkForm.UNSIGNED_WITH_TRAILER, content, 50);

        assertFault(Fault.OTHER_LENGTH, body.saying(99), body.encoded());
        assertFault(Fault.OTHER_LENGTH, body.saying(101), body.encoded());
        assertFault(Fault.OTHER_LENGTH, body.saying(0), body.encoded());
    }

    /** What servers have got wrong: they stop where the content does, and never see the last signature. */
    @ParameterizedTest
    @EnumSource(names = {"SIGNED", "SIGNED_WITH_TRAILER"})
    void whoReadsAsMuchAsWasSaidHasSeenTheLastSignatureToo(ChunkForm form) throws IOException {
        byte[] content = new byte[100];
        ChunkedBody body = ChunkedBody.of(form, content, 50);
        byte[] wrong = body.encoded();
        wrong[wrong.length - 6] ^= 1;

        assertThat(body.decoder(body.encoded()).readNBytes(100)).isEqualTo(content);
        assertThatThrownBy(() -> body.decoder(wrong).readNBytes(100))
                .isInstanceOfSatisfying(
                        PayloadException.class, e -> assertThat(e.fault()).isEqualTo(Fault.OTHER_SIGNATURE));
    }

    @Test
    void whatFailedOnceFailsAlways() throws IOException {
        ChunkedBody body = ChunkedBody.of(ChunkForm.SIGNED, new byte[100], 50);
        byte[] wrong = body.encoded();
        wrong[120] ^= 1;
        ChunkDecoder decoder = body.decoder(wrong);

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(decoder::readAllBytes).isInstanceOf(PayloadException.class);
        }
    }

    @Test
    void aTrailerThatWasNotAnnouncedIsRefused() throws IOException {
        ChunkedBody body = ChunkedBody.of(ChunkForm.UNSIGNED_WITH_TRAILER, new byte[3], 50);
        String right = new String(body.encoded(), StandardCharsets.ISO_8859_1);

        for (String wrong : List.of(
                right.replace("crc32c:", "crc32:"),
                right.replace("x-amz-checksum-crc32c:sOO8/Q==\r\n", ""),
                right.replace("0\r\n", "0\r\nx-amz-more: 1\r\n"),
                right.substring(0, right.length() - 2) + "x-amz-more: 1\r\n\r\n")) {
            assertFault(Fault.MALFORMED, body, wrong.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-1", "+1", " 1", "1 ", "0x1", "g", "1;a=b", "1000000000000000", "ffffffffffffffff", "١"})
    void aSizeThatIsNoneIsMalformed(String size) throws IOException {
        ChunkedBody body = ChunkedBody.of(ChunkForm.UNSIGNED_WITH_TRAILER, new byte[3], 50);

        assertFault(Fault.MALFORMED, body, (size + "\r\nabc\r\n0\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aSizeBeyondWhatWasSaidIsRefusedBeforeItIsRead() throws IOException {
        ChunkedBody body = ChunkedBody.of(ChunkForm.UNSIGNED_WITH_TRAILER, new byte[3], 50);

        assertFault(Fault.OTHER_LENGTH, body, "fffffffffffffff\r\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anEndlessLineIsNotKept() throws IOException {
        ChunkedBody body = ChunkedBody.of(ChunkForm.UNSIGNED_WITH_TRAILER, new byte[3], 50);
        AtomicInteger taken = new AtomicInteger();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                taken.incrementAndGet();
                return '1';
            }
        };

        for (String before : List.of("", "3\r\nabc\r\n0\r\n", "3\r\nabc")) {
            InputStream in = new SequenceInputStream(
                    new ByteArrayInputStream(before.getBytes(StandardCharsets.US_ASCII)), endless);
            assertThatThrownBy(() -> body.decoder(in).readAllBytes())
                    .isInstanceOfSatisfying(
                            PayloadException.class, e -> assertThat(e.fault()).isEqualTo(Fault.MALFORMED));
        }
        assertThat(taken.get()).isLessThan(3 * 10_000);
    }

    @Test
    void theEncoderEndsOnce() throws IOException {
        ChunkEncoder encoder = ChunkedBody.signature("/", ChunkForm.SIGNED, 0).body();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        encoder.write(out, new byte[1], 0, 0);
        assertThat(out.size()).isZero();
        assertThatThrownBy(() -> encoder.finish(out, List.of(new Field("x-amz-checksum-crc32c", ""))))
                .isInstanceOf(IllegalArgumentException.class);
        encoder.finish(out, List.of());

        assertThatThrownBy(() -> encoder.finish(out, List.of())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> encoder.write(out, new byte[1], 0, 1)).isInstanceOf(IllegalStateException.class);
    }

    private static byte[] inPieces(InputStream in, Random random) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] piece = new byte[1 + random.nextInt(5_000)];
        for (int count = 0; count >= 0; ) {
            all.write(piece, 0, count);
            count = in.read(piece, 0, 1 + random.nextInt(piece.length));
        }
        return all.toByteArray();
    }

    private static void assertRefused(ChunkedBody body, byte[] wrong) {
        assertThatThrownBy(() -> body.decoder(wrong).readAllBytes())
                .as("%s", new String(wrong, StandardCharsets.ISO_8859_1))
                .isInstanceOf(PayloadException.class);
    }

    private static void assertFault(Fault fault, ChunkedBody body, byte[] wrong) {
        assertThatThrownBy(() -> body.decoder(wrong).readAllBytes())
                .isInstanceOfSatisfying(
                        PayloadException.class, e -> assertThat(e.fault()).isEqualTo(fault));
    }
}
