package io.staithe.policy.access.parse;

import io.staithe.policy.access.document.Text;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.access.match.Template;
import io.staithe.policy.words.Quote;

/**
 * The policy variables of a text: <code>${key}</code>, <code>${key, 'default'}</code>, and <code>${*}</code>,
 * <code>${?}</code>, <code>${$}</code>. Source: IAM policy elements, "Variables and tags".
 */
final class Variables {
    private Variables() {}

    /** Reports a text with a variable where none is replaced. */
    static void misplaced(Text text, String place, Report report) {
        report.addUnlessLenient(
                FindingCode.VARIABLE_PLACE,
                text.at(),
                "No policy variable is replaced in " + place + ", as in " + Quote.of(text.value()) + ".",
                "Write the value itself; variables stand in the last field of resources and in operands of text, ARN and Bool.");
    }

    /** Reports the first variable of a text that is not written as it must be. */
    static void checkSyntax(Text text, Report report) {
        Template.illFormedVariable(text.value())
                .ifPresent(from -> report.addUnlessLenient(
                        FindingCode.VARIABLE_SYNTAX,
                        text.at(),
                        "The policy variable " + Quote.of(from) + " is not well formed.",
                        "Write ${key} or ${key, 'default'}, or ${$} for a dollar sign."));
    }
}
