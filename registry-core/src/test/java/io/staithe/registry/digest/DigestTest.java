package io.staithe.registry.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.grammar.Grammar;
import io.staithe.registry.grammar.GrammarException;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestTest {
    private static final String EMPTY = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @ParameterizedTest
    @MethodSource
    void legalDigestsComeOutAsTheyWentIn(String text) {
        assertThat(Digest.parse(text)).hasToString(text);
    }

    static List<String> legalDigestsComeOutAsTheyWentIn() {
        return List.of(
                EMPTY,
                "sha512:" + "0".repeat(128),
                "a:b",
                "blake3:0_-=Z",
                "sha256+b64u:LCa0a2j_xo_5m0U8HTBBNBNCLXBkg7-g-YpeiGJm564",
                "multihash+base58.x_y-z:QmRZxt2b1FVZPNqd8hsiykDL3TdBDeTSPX9Kv46HmX4Gx8",
                "x:" + "y".repeat(509));
    }

    @ParameterizedTest
    @MethodSource
    void illegalDigestsAreRefused(String text) {
        assertThatThrownBy(() -> Digest.parse(text))
                .isInstanceOfSatisfying(
                        GrammarException.class,
                        failure -> assertThat(failure.grammar()).isEqualTo(Grammar.DIGEST));
    }

    static Stream<String> illegalDigestsAreRefused() {
        return Stream.of(
                "",
                ":",
                "sha256",
                "sha256:",
                ":abc",
                EMPTY + "0",
                EMPTY.substring(0, 70),
                EMPTY.replace('e', 'E'),
                EMPTY.replace('e', 'g'),
                EMPTY + "\n",
                EMPTY + "\0",
                " " + EMPTY,
                "SHA256:" + "0".repeat(64),
                "sha512:" + "0".repeat(127),
                "sha512:" + "0".repeat(129),
                "sha512:" + "0".repeat(127) + "F",
                "a:b:c",
                "a:../../etc/passwd",
                "a:b/c",
                "../a:b",
                "a/b:c",
                "a..b:c",
                ".a:b",
                "a.:b",
                "a+:b",
                "a:b.c",
                "a:ü",
                "x:" + "y".repeat(511));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha384:00", "md5:00", "sha-256:00"})
    void whatCannotBeStoredUnderIsStillADigest(String text) {
        assertThat(Digest.parse(text).supportedAlgorithm()).isEmpty();
    }

    @Test
    void digestsAreOrderedAsText() {
        List<Digest> ordered = Stream.of("a+b:x", "a-b:x", "a:x", "ab:x", "b:X", "b:x")
                .map(Digest::parse)
                .toList();

        assertThat(ordered.stream().sorted().toList())
                .extracting(Digest::toString)
                .isEqualTo(ordered.stream().map(Digest::toString).sorted().toList());
    }

    @ParameterizedTest
    @EnumSource
    void anAlgorithmsDigestsAreItsOwn(DigestAlgorithm algorithm) {
        byte[] bytes = {1, 2, 3};
        MessageDigest hasher = algorithm.newHasher();
        hasher.update(bytes);

        Digest digest = algorithm.digest(bytes);

        assertThat(algorithm.finish(hasher)).isEqualTo(digest);
        assertThat(digest.supportedAlgorithm()).contains(algorithm);
        assertThat(digest.algorithm()).isEqualTo(algorithm.prefix());
        assertThat(digest.encoded()).hasSize(algorithm.encodedLength());
        assertThat(DigestAlgorithm.named(algorithm.prefix())).contains(algorithm);
    }

    @Test
    void theDigestOfNothingIsTheOneEverybodyKnows() {
        assertThat(DigestAlgorithm.SHA256.digest(new byte[0])).hasToString(EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SHA256", "sha256 ", "sha1"})
    void otherNamesNameNoAlgorithm(String name) {
        assertThat(DigestAlgorithm.named(name)).isEmpty();
    }
}
