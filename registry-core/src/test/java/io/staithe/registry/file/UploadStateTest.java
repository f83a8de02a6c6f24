package io.staithe.registry.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.file.UploadState.Segment;
import io.staithe.registry.store.UploadStateLostException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadStateTest {
    @Test
    void whatIsWrittenIsReadAgain() throws UploadStateLostException {
        UploadState empty = UploadState.begun(DigestAlgorithm.SHA512, "a-1");
        UploadState full = new UploadState(
                DigestAlgorithm.SHA256, "a-1", 9, List.of(new Segment(0, 5), new Segment(7, Long.MAX_VALUE - 5)));
        assertThat(UploadState.parse(empty.encoded())).isEqualTo(empty);
        assertThat(UploadState.parse(full.encoded())).isEqualTo(full);
        assertThat(full.size()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void theLargestStateIsFarUnderTheLimit() {
        Segment segment = new Segment(Long.MAX_VALUE, Long.MAX_VALUE);
        UploadState state = new UploadState(
                DigestAlgorithm.SHA256,
                "x".repeat(64),
                Long.MAX_VALUE,
                Collections.nCopies(UploadState.MAX_SEGMENTS, segment));
        assertThat(state.encoded().length()).isLessThan(16 * 1024);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1 sha256 a",
                "1 sha256 a -1",
                "1 sha256 a 1 ",
                "2 sha256 a 1",
                "1 md5 a 1",
                "1 sha256 ../a 1",
                "1 sha256 a/b 1",
                "1 sha256  1",
                "1 sha256 a 1\n",
                "1 sha256 a 1\n1",
                "1 sha256 a 1\n1 -1",
                "1 sha256 a 1\n-1 1",
                "1 sha256 a 1\n1 1 1",
                "1 sha256 a 99999999999999999999"
            })
    void anythingElseIsNoState(String text) {
        Content content = Content.wrapping(text.getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> UploadState.parse(content)).isInstanceOf(UploadStateLostException.class);
    }
}
