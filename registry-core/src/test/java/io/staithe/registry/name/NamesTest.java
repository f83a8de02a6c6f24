package io.staithe.registry.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.grammar.Grammar;
import io.staithe.registry.grammar.GrammarException;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The grammars of tags, media types, upload ids and registry ids. */
class NamesTest {
    private static final String SOME_UUID = "01234567-89ab-cdef-0123-456789abcdef";

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void legal(Grammar grammar, Function<String, Object> parse, String text) {
        assertThat(parse.apply(text)).hasToString(text);
    }

    static Stream<Arguments> legal() {
        return Stream.of(
                        tags("a", "_", "0", "A.b-c_d", "v1..2--3", "_.-", "x".repeat(128)),
                        types(
                                "a/b",
                                "application/vnd.oci.image.manifest.v1+json",
                                "A/B",
                                "0!#$&^_.+-/9!#$&^_.+-",
                                "a".repeat(127) + "/" + "b".repeat(127)),
                        uploads(SOME_UUID),
                        registries("123456789012/eu-west-1", "000000000000/x", "123456789012/us-gov-west-1"))
                .flatMap(table -> table);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void illegal(Grammar grammar, Function<String, Object> parse, String text) {
        assertThatThrownBy(() -> parse.apply(text))
                .isInstanceOfSatisfying(
                        GrammarException.class,
                        failure -> assertThat(failure.grammar()).isEqualTo(grammar));
    }

    static Stream<Arguments> illegal() {
        return Stream.of(
                        tags("", ".a", "-a", "a:b", "a/b", "a+b", "a b", "a\n", "a\0", "ä", "x".repeat(129)),
                        types(
                                "",
                                "a",
                                "/",
                                "a/",
                                "/b",
                                "a/b/c",
                                "a/b;c=d",
                                "a/b ",
                                "a/.b",
                                "a/b\r\nX: y",
                                "a/*",
                                "a".repeat(128) + "/b",
                                "a/" + "b".repeat(128)),
                        uploads(
                                "",
                                SOME_UUID.toUpperCase(Locale.ROOT),
                                SOME_UUID + "0",
                                SOME_UUID.substring(1),
                                SOME_UUID.replace("-", ""),
                                "../" + SOME_UUID.substring(3),
                                "{" + SOME_UUID + "}",
                                SOME_UUID + "\n"),
                        registries(
                                "12345678901/eu-west-1",
                                "1234567890123/eu-west-1",
                                "12345678901a/eu-west-1",
                                "123456789012/",
                                "123456789012/EU",
                                "123456789012/-a",
                                "123456789012/a-",
                                "123456789012/a--b",
                                "123456789012/1a",
                                "123456789012/a_b",
                                "123456789012/" + "a".repeat(65)))
                .flatMap(table -> table);
    }

    @Test
    void theArnOfARepositoryNamesThePartitionOfItsRegion() {
        RepositoryName name = RepositoryName.of("team/app");

        assertThat(List.of("eu-west-1", "us-gov-west-1", "us-gov-east-1", "cn-north-1", "cnx", "us-govx-1"))
                .map(region -> RegistryId.of("123456789012", region).repositoryArn(name))
                .containsExactly(
                        "arn:aws:ecr:eu-west-1:123456789012:repository/team/app",
                        "arn:aws-us-gov:ecr:us-gov-west-1:123456789012:repository/team/app",
                        "arn:aws-us-gov:ecr:us-gov-east-1:123456789012:repository/team/app",
                        "arn:aws-cn:ecr:cn-north-1:123456789012:repository/team/app",
                        "arn:aws:ecr:cnx:123456789012:repository/team/app",
                        "arn:aws:ecr:us-govx-1:123456789012:repository/team/app");
    }

    @Test
    void randomIdsAreUploadIdsAndVersionFour() {
        IdSource ids = IdSource.random(new SecureRandom());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            String id = ids.next();
            assertThat(UploadId.of(id)).hasToString(id);
            assertThat(UUID.fromString(id).version()).isEqualTo(4);
            assertThat(UUID.fromString(id).variant()).isEqualTo(2);
            assertThat(seen.add(id)).isTrue();
        }
    }

    private static Stream<Arguments> tags(String... texts) {
        return table(Grammar.TAG, Tag::of, texts);
    }

    private static Stream<Arguments> types(String... texts) {
        return table(Grammar.MEDIA_TYPE, MediaType::of, texts);
    }

    private static Stream<Arguments> uploads(String... texts) {
        return table(Grammar.UPLOAD_ID, UploadId::of, texts);
    }

    private static Stream<Arguments> registries(String... texts) {
        return table(
                Grammar.REGISTRY_ID,
                text -> RegistryId.of(text.substring(0, text.indexOf('/')), text.substring(text.indexOf('/') + 1)),
                texts);
    }

    private static Stream<Arguments> table(Grammar grammar, Function<String, Object> parse, String... texts) {
        return Stream.of(texts).map(text -> Arguments.of(grammar, parse, text));
    }
}
