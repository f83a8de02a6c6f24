package io.staithe.policy.access.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Test
    void fieldsMayBeEmpty() {
        assertThat(RequestArn.of("arn:::::").isArn()).isTrue();
    }
}
