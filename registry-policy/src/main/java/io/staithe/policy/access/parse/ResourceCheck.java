package io.staithe.policy.access.parse;

import io.staithe.policy.access.document.Text;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.words.Quote;
import java.util.Optional;

/** Checks one entry of Resource or NotResource. Source: IAM JSON policy elements, "Resource". */
final class ResourceCheck {
    private static final String FORM = "Write arn:partition:service:region:account:resource, or a lone star.";

    private ResourceCheck() {}

    static void check(Text resource, Scope scope) {
        String text = resource.value();
        Report report = scope.report();
        HardBounds.checkWildcards(resource, report);
        if (text.equals("*")) {
            return;
        }
        if (!text.startsWith("arn:")) {
            report.addUnlessLenient(
                    FindingCode.ARN_PREFIX,
                    resource.at(),
                    "The resource " + Quote.of(text) + " is neither an ARN nor a star.",
                    FORM);
            return;
        }
        Optional<ArnFields> fields = ArnFields.split(text, scope.variables());
        if (fields.isEmpty()) {
            report.addUnlessLenient(
                    FindingCode.ARN_FIELDS,
                    resource.at(),
                    "The ARN " + Quote.of(text) + " has fewer than six fields.",
                    FORM);
            return;
        }
        if (scope.variables() && fields.get().hasEarlyVariable()) {
            Variables.misplaced(resource, "the first five fields of an ARN", report);
        } else {
            fields.get().check(resource, report);
        }
        if (scope.variables()) {
            Variables.checkSyntax(resource, report);
        }
    }
}
