package io.staithe.policy.access.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.context.ContextValue;
import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.document.PolicyVersion;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    private static final RequestContext CONTEXT = RequestContext.builder()
            .put("aws:username", "ann")
            .put("aws:PrincipalTag/Team", "red:1/x")
            .put("aws:PrincipalTag/empty", "")
            .put("aws:PrincipalTag/star", "*")
            .put("aws:PrincipalTag/mark", "a?c")
            .put("aws:PrincipalTag/nested", "${aws:username}")
            .putAll("aws:TagKeys", List.of("one"))
            .build();

    private static Template template(String text) {
        return Template.compile(text, PolicyVersion.V2012_10_17);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ${aws:username}                    | ann           | true
            ${AWS:UserName}                    | ann           | true
            ${aws:username}                    | Ann           | false
            x/${aws:username}/*                | x/ann/y       | true
            x/${aws:username}/*                | x/bob/y       | false
            x/${aws:username}/*                | x/ann         | false
            *${aws:username}*                  | joannes       | true
            ${aws:username}${aws:username}     | annann        | true
            ${aws:username}?                   | anna          | true
            ?${aws:username}                   | ann           | false
            ${aws:principaltag/team}           | red:1/x       | true
            ${aws:PrincipalTag/TEAM}/*         | red:1/x/y     | true
            a${aws:PrincipalTag/empty}b        | ab            | true
            ${aws:PrincipalTag/empty}          | ''            | true
            ${aws:PrincipalTag/empty}*b        | ab            | true
            *${aws:PrincipalTag/empty}         | ab            | true
            ${aws:PrincipalTag/empty, 'x'}     | x             | false
            ${aws:PrincipalTag/empty, 'x'}     | ''            | true
            ${aws:nothing}                     | ''            | false
            ${aws:nothing}                     | ${aws:nothing} | false
            *${aws:nothing}*                   | x             | false
            ${aws:nothing, 'x y'}              | x y           | true
            ${aws:nothing,   'x'}              | x             | true
            ${aws:nothing, ''}                 | ''            | true
            ${aws:nothing, 'a}b:c'}/*          | a}b:c/d       | true
            ${aws:nothing, '*'}                | x             | false
            ${aws:nothing, '*'}                | *             | true
            ${aws:nothing, '${aws:username}'}  | ann           | false
            ${aws:nothing, '${aws:username}'}  | ${aws:username} | true
            ${aws:username, 'x'}               | ann           | true
            ${aws:TagKeys}                     | one           | false
            ${aws:TagKeys, 'none'}             | none          | true
            ${aws:PrincipalTag/star}           | x             | false
            ${aws:PrincipalTag/star}           | *             | true
            ${aws:PrincipalTag/star}*          | *x            | true
            ${aws:PrincipalTag/star}*          | x             | false
            ${aws:PrincipalTag/mark}           | abc           | false
            ${aws:PrincipalTag/mark}           | a?c           | true
            ${aws:PrincipalTag/nested}         | ann           | false
            ${aws:PrincipalTag/nested}         | ${aws:username} | true
            ${*}                               | *             | true
            ${*}                               | x             | false
            ${*}*                              | *x            | true
            ${?}                               | ?             | true
            ${?}                               | x             | false
            ${$}{aws:username}                 | ${aws:username} | true
            ${$}{aws:username}                 | ann           | false
            $                                  | $             | true
            $x{y}*                             | $x{y}z        | true
            a$*                                | a$b           | true
            """)
    void variablesTakeTheirTextFromTheRequestAndItIsLiteral(String text, String actual, boolean matches) {
        assertThat(template(text).wellFormed()).isTrue();
        assertThat(template(text).matches(actual, CONTEXT)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${aws:username",
                "${",
                "${}",
                "${ aws:username}",
                "${aws:username }",
                "${aws:user name}",
                "${aws:username,'x'}",
                "${aws:username, x}",
                "${aws:username, 'x}",
                "${aws:username, 'x' }",
                "${aws:username, 'x'y}",
                "${aws:username,}",
                "${aws:username, }",
                "${aws:username, ",
                "${aws:username, 'x'",
                "${, 'x'}",
                "${aws:${aws:username}}",
                "${**}",
                "${*",
                "${aws:user*}",
                "${'x'}",
                "${aws:username, 'it''s'}",
                "*${aws:username",
                "${aws:username, '"
            })
    void aVariableThatIsNotWrittenAsItMustBeMakesTheTextMatchNothing(String text) {
        assertThat(template(text).wellFormed()).isFalse();
        assertThat(template(text).matches(text, CONTEXT)).isFalse();
        assertThat(template(text).matches("ann", CONTEXT)).isFalse();
        assertThat(template(text).resolvable(CONTEXT)).isFalse();
        assertThat(template(text).expand(CONTEXT)).isEmpty();
        assertThat(template(text).keys()).isEmpty();
        assertThat(template(text).constant()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "${aws:username}, ${aws:username}, true",
        "${aws:username}, ann, false",
        "${*}, ${xyz}, true",
        "${, ${, true"
    })
    void theOlderVersionHasNoVariables(String text, String actual, boolean matches) {
        assertThat(Template.compile(text, PolicyVersion.V2008_10_17).matches(actual, CONTEXT))
                .isEqualTo(matches);
        assertThat(Template.compile(text, PolicyVersion.V2008_10_17).keys()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a*, a*, true",
        "a*, ab, false",
        "?, ?, true",
        "?, x, false",
        "x${aws:username}, xann, true",
        "${*}, *, true",
        "'', '', true",
        "'', x, false",
        "a, ab, false",
        "ab, a, false"
    })
    void inALiteralTemplateWildcardsAreCharacters(String text, String actual, boolean matches) {
        assertThat(Template.compileLiteral(text, PolicyVersion.V2012_10_17).matches(actual, CONTEXT))
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "Ab, aB, true",
        "x${aws:username}, XANN, true",
        "\u00C4, \u00E4, true",
        "\u03A3, \u03C2, true",
        "\u212A, k, true",
        "\u0130, i, false",
        "\u0131, I, false",
        "\u0130, \u0131, false",
        "\uD801\uDC00x, \uD801\uDC28X, true",
        "ss, \u00DF, false",
        "a*, Ab, false"
    })
    void whereLetterCaseDoesNotMatterItIsFoldedCharacterByCharacter(String text, String actual, boolean matches) {
        assertThat(Template.compileIgnoringCase(text, PolicyVersion.V2012_10_17).matches(actual, CONTEXT))
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({"BC, 1, 3, true", "B, 1, 3, false", "BCD, 1, 3, false", "BCDE, 1, 3, false"})
    void onlyThePartThatIsAskedForIsLookedAt(String text, int from, int to, boolean matches) {
        Template template = Template.compileIgnoringCase(text, PolicyVersion.V2012_10_17);
        assertThat(template.matches("abcd", from, to, CONTEXT)).isEqualTo(matches);
    }

    @Test
    void anEmptySetIsAsAnAbsentKey() {
        RequestContext context = key -> Optional.of(ContextValue.set(List.of()));
        assertThat(template("${aws:username, 'x'}").matches("x", context)).isTrue();
        assertThat(template("${aws:username}").matches("", context)).isFalse();
    }

    @Test
    void itsTextCanBeShownWithTheVariablesReplaced() {
        assertThat(template("a/${aws:username}/${x:y, '-'}/*${$}").expand(CONTEXT))
                .contains("a/ann/-/*$");
        assertThat(template("${aws:nothing}").expand(CONTEXT)).isEmpty();
        assertThat(template("${aws:nothing}").resolvable(CONTEXT)).isFalse();
        assertThat(template("${aws:username}").resolvable(CONTEXT)).isTrue();
        assertThat(template("a/${aws:username}")).hasToString("a/${aws:username}");
    }

    @Test
    void itNamesTheKeysItMayReadInLowerCase() {
        assertThat(template("${aws:UserName}${AWS:PrincipalTag/Team, 'x'}${*}").keys())
                .containsExactlyInAnyOrder("aws:username", "aws:principaltag/team");
    }

    @Test
    void whatDoesNotDependOnTheRequestIsKnownBeforehand() {
        assertThat(template("abc").constant()).contains("abc");
        assertThat(template("a${*}c").constant()).contains("a*c");
        assertThat(template("").constant()).contains("");
        assertThat(template("a*").constant()).isEmpty();
        assertThat(template("${aws:username}").constant()).isEmpty();
        assertThat(template("abc*").constantPrefix()).contains("abc");
        assertThat(template("a${?}**").constantPrefix()).contains("a?");
        assertThat(template("*").constantPrefix()).contains("");
        assertThat(template("a?*").constantPrefix()).isEmpty();
        assertThat(template("*a*").constantPrefix()).isEmpty();
        assertThat(template("abc").constantPrefix()).isEmpty();
        assertThat(template("${aws:username}*").constantPrefix()).isEmpty();
        assertThat(template("\uD83D*").constantPrefix()).isEmpty();
    }

    @Test
    void whatCannotMatchByItsHeadAsksTheContextNothing() {
        RequestContext none = key -> {
            throw new AssertionError("asked for " + key);
        };
        assertThat(template("team/${aws:username}").matches("other/ann", none)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "a | a",
                "${aws:username} | _",
                "a/${aws:username}/b/${k, 'a } and a {'}/c | a/_/b/_/c",
                "${*}${$} | __",
                "a${aws:username | a_",
                "a${b c}/${d} | a_",
            })
    void variablesAreReplacedWhole(String text, String expected) {
        assertThat(Template.replaceVariables(text, "_")).isEqualTo(expected);
    }
}
