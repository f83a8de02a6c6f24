package io.staithe.policy.access.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.document.Text;
import io.staithe.policy.access.finding.Finding;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.text.Position;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariablesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "$",
                "$5 {x}",
                "${aws:username}",
                "a/${aws:username}/b/${aws:PrincipalTag/team}",
                "${aws:username, 'nobody'}",
                "${aws:username,   'two words, a } and a {'}",
                "${aws:username, ''}",
                "${*}${?}${$}",
                "${$}{x}",
                "${cognito-identity.amazonaws.com:sub}",
                "${aws:username}}",
                "$${aws:username}"
            })
    void variablesAreWellFormed(String text) {
        assertThat(findings(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${",
                "${}",
                "a${aws:username",
                "${ aws:username}",
                "${aws:username }",
                "${aws:user name}",
                "${aws:username,}",
                "${aws:username, }",
                "${aws:username, nobody}",
                "${aws:username, \"nobody\"}",
                "${aws:username,'nobody'}",
                "${aws:username, nobody'}",
                "${aws:username, 'nobody}",
                "${aws:username, 'nobody'",
                "${aws:username, 'nobody' }",
                "${aws:username, 'no'body'}",
                "${, 'nobody'}",
                "${aws:${username}}",
                "${aws:username*}",
                "${**}",
                "${*, 'a'}",
                "${$",
                "${$x}",
                "${aws:username}${",
                "${'aws:username'}"
            })
    void aVariableIsIllFormed(String text) {
        assertThat(findings(text)).extracting(Finding::code).containsExactly(FindingCode.VARIABLE_SYNTAX);
    }

    private static List<Finding> findings(String text) {
        Report report = new Report(false);
        Variables.checkSyntax(new Text(text, Position.START), report);
        return report.findings();
    }
}
