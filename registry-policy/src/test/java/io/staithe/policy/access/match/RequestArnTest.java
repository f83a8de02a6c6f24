package io.staithe.policy.access.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestArnTest {
    @Test
    void anArnIsCutAtItsFirstFiveColons() {
        RequestArn arn = RequestArn.of("arn:aws:s3::1:a:b/c");
        assertThat(IntStream.range(0, 6).mapToObj(field -> arn.text().substring(arn.start(field), arn.end(field))))
                .containsExactly("arn", "aws", "s3", "", "1", "a:b/c");
        assertThat(arn.isArn()).isTrue();
        assertThat(arn).hasToString("arn:aws:s3::1:a:b/c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "", "arn", "arn:aws:ecr:r:a", "ARN:aws:ecr:r:a:x", "urn:aws:ecr:r:a:x", "arn*:aws:ecr:r:a:x"
            })
    void anythingElseIsNone(String text) {
        assertThat(RequestArn.of(text).isArn()).isFalse();
        assertThat(RequestArn.of(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"arn:aws:s3::1:a:b/c, 14", "urn:a:b:c:d:e, 12", "':::::x', 5", "arn:aws:ecr:r:a, -1", "*, -1"})
    void theLastFieldBeginsBehindTheFifthColon(String text, int start) {
        assertThat(RequestArn.of(text).resourceStart()).isEqualTo(start);
    }

    @Test
    void fieldsMayBeEmpty() {
        assertThat(RequestArn.of("arn:::::").isArn()).isTrue();
    }
}
