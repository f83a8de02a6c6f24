package io.staithe.registry.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.digest.Digest;
import io.staithe.registry.grammar.Grammar;
import io.staithe.registry.grammar.GrammarException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ImageReferenceTest {
    private static final String DIGEST = "sha256:" + "0".repeat(64);

    @ParameterizedTest
    @MethodSource
    void legalReferencesComeOutAsTheyWentIn(String text) {
        assertThat(ImageReference.parse(text)).hasToString(text);
    }

    static List<String> legalReferencesComeOutAsTheyWentIn() {
        return List.of(
                "localhost/app",
                "127.0.0.1:5000/team/app:1.0",
                "[::1]:5000/app",
                "Registry.Example/app@" + DIGEST,
                "123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/app:1.0@" + DIGEST,
                "a".repeat(254) + "/app");
    }

    @ParameterizedTest
    @CsvSource({
        "app, IMAGE_REFERENCE",
        "'', IMAGE_REFERENCE",
        "/app, IMAGE_REFERENCE",
        "host:/app, IMAGE_REFERENCE",
        "host:123456/app, IMAGE_REFERENCE",
        "-host/app, IMAGE_REFERENCE",
        "ho st/app, IMAGE_REFERENCE",
        "user@host/app, IMAGE_REFERENCE",
        "host/, REPOSITORY_NAME",
        "host/App, REPOSITORY_NAME",
        "host//app, REPOSITORY_NAME",
        "host/app:, TAG",
        "host/app:a:b, TAG",
        "host/app@x, DIGEST",
        "host/app@, DIGEST",
        "host/app@a:b@c:d, DIGEST",
    })
    void illegalReferencesNameThePartThatIsWrong(String text, Grammar grammar) {
        assertThatThrownBy(() -> ImageReference.parse(text))
                .isInstanceOfSatisfying(
                        GrammarException.class,
                        failure -> assertThat(failure.grammar()).isEqualTo(grammar));
    }

    @Test
    void whatHoldsAColonIsADigestAndAnythingElseATag() {
        assertThat(ImageIdentifier.parse(DIGEST)).isEqualTo(ImageIdentifier.of(Digest.parse(DIGEST)));
        assertThat(ImageIdentifier.parse("sha256")).isEqualTo(ImageIdentifier.of(Tag.of("sha256")));
    }

    @ParameterizedTest
    @CsvSource({"'', TAG", "..,TAG", "sha256:, DIGEST", "a:b:c, DIGEST", "sha256:0, DIGEST"})
    void whatIsNeitherIsRefusedAsWhatItLooksLike(String text, Grammar grammar) {
        assertThatThrownBy(() -> ImageIdentifier.parse(text))
                .isInstanceOfSatisfying(
                        GrammarException.class,
                        failure -> assertThat(failure.grammar()).isEqualTo(grammar));
    }

    @Test
    void oneFunctionACaseIsCalled() {
        assertThat(ImageIdentifier.parse(DIGEST).match(Digest::toString, tag -> "tag"))
                .isEqualTo(DIGEST);
        assertThat(ImageIdentifier.parse("1.0").match(digest -> "digest", Tag::toString))
                .isEqualTo("1.0");
        assertThat(ImageIdentifier.parse(DIGEST)).hasToString(DIGEST);
        assertThat(ImageIdentifier.parse("1.0")).hasToString("1.0");
    }
}
