package io.staithe.s3.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.registry.sigv4.SignableRequest.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntegrityTest {
    /** The check values that the definitions of these sums give for this text. */
    private static final byte[] CHECKED = "123456789".getBytes(UTF_8);

    private static final String SHA256 = "15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225";
    private static final String CRC32C = "4waSgw==";
    private static final String MD5 = "JfnnlDI7RTiF9RgfG2JNCw==";

    @ParameterizedTest
    @CsvSource({
        // secure, CRC-32C, hash known -> signed, sent, how often the body is read
        "false, false, false, SHA256,           '',          1",
        "false, true,  false, SHA256,           crc32c,      1",
        "false, false, true,  SHA256,           '',          0",
        "true,  true,  false, UNSIGNED-PAYLOAD, crc32c,      1",
        "true,  false, false, UNSIGNED-PAYLOAD, content-md5, 1",
        "true,  false, true,  SHA256,           '',          0",
        "true,  true,  true,  SHA256,           crc32c,      1"
    })
    void everyWayHasItsOwn(boolean secure, boolean crc32c, boolean known, String signed, String sent, int reads)
            throws IOException {
        Counted payload = new Counted(known);
        Integrity integrity = Integrity.of(payload, secure, crc32c);

        assertThat(integrity.payloadHash()).isEqualTo(signed.equals("SHA256") ? SHA256 : signed);
        List<Field> headers = switch (sent) {
            case "crc32c" -> List.of(new Field("x-amz-checksum-crc32c", CRC32C));
            case "content-md5" -> List.of(new Field("content-md5", MD5));
            default -> List.of();
        };
        assertThat(integrity.headers()).isEqualTo(headers);
        assertThat(integrity.crc32c()).isEqualTo(crc32c ? Optional.of(CRC32C) : Optional.empty());
        assertThat(payload.reads).hasSize(reads);
    }

    @Test
    void aDocumentIsSignedAndHasAnMd5() {
        Integrity integrity = Integrity.ofDocument(CHECKED);

        assertThat(integrity.payloadHash()).isEqualTo(SHA256);
        assertThat(integrity.headers()).containsExactly(new Field("content-md5", MD5));
    }

    @Test
    void theHashOfNothingIsRight() throws IOException {
        assertThat(Integrity.of(Payload.of(new byte[0]), false, false).payloadHash())
                .isEqualTo(Integrity.EMPTY);
    }

    private static final class Counted implements Payload {
        private final boolean known;
        private final List<String> reads = new ArrayList<>();

        Counted(boolean known) {
            this.known = known;
        }

        @Override
        public long length() {
            return CHECKED.length;
        }

        @Override
        public Optional<String> sha256() {
            return known ? Optional.of(SHA256) : Optional.empty();
        }

        @Override
        public void writeTo(Sink sink) throws IOException {
            reads.add("read");
            sink.write(CHECKED, 0, 4);
            sink.write(CHECKED, 4, 5);
        }
    }
}
