package io.staithe.policy.access.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {
    @ParameterizedTest
    @CsvSource({
        "EXACT, A, A",
        "EXACT, \u00C4, \u00C4",
        "ASCII, A, a",
        "ASCII, Z, z",
        "ASCII, a, a",
        "ASCII, \u00C4, \u00C4",
        "UNICODE, Z, z",
        "UNICODE, \u00C4, \u00E4",
        "UNICODE, \u0130, \u0130",
        "UNICODE, \u0131, \u0131",
    })
    void eachFoldsItsOwnLettersOnly(Letters letters, char character, char folded) {
        assertThat(letters.fold(character)).isEqualTo(folded);
    }
}
