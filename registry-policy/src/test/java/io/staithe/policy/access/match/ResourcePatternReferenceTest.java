package io.staithe.policy.access.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.document.PolicyVersion;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResourcePatternReferenceTest {
    private final RandomTexts random = new RandomTexts(21);

    @Test
    void randomEntriesAgreeWithTheDefinitionFieldByField() {
        int matching = 0;
        for (int i = 0; i < 300_000; i++) {
            String text = "arn:" + fields("*", "*", "?", "a", "b") + ":" + random.of(4, "a", "b", ":", "/", "*", "?");
            String actual = "arn:" + fields("a", "b") + ":" + random.of(5, "a", "b", ":", "/");
            ResourcePattern pattern =
                    ResourcePattern.compile(text, PolicyVersion.V2012_10_17, PolicyKind.IDENTITY, false);
            boolean expected = matches(text, actual);
            assertThat(pattern.matches(RequestArn.of(actual), RequestContext.empty()))
                    .as("%s on %s", text, actual)
                    .isEqualTo(expected);
            pattern.literal()
                    .ifPresent(literal -> assertThat(actual.equals(literal)).isEqualTo(expected));
            pattern.literalPrefix()
                    .ifPresent(prefix -> assertThat(actual.startsWith(prefix)).isEqualTo(expected));
            matching += expected ? 1 : 0;
        }
        assertThat(matching).isGreaterThan(3_000);
    }

    /** Four fields of at most one character; mostly the same one, so that many match. */
    private String fields(String... alphabet) {
        return String.join(
                ":",
                IntStream.range(0, 4)
                        .mapToObj(field -> random.below(3) == 0 ? random.of(1, alphabet) : "a")
                        .toList());
    }

    private static boolean matches(String text, String actual) {
        String[] pattern = text.split(":", 6);
        String[] fields = actual.split(":", 6);
        return IntStream.range(0, 6)
                .allMatch(
                        i -> ReferenceGlob.matches(ReferenceGlob.pieces(pattern[i]), ReferenceGlob.literal(fields[i])));
    }
}
