package io.staithe.policy.access.parse;

import io.staithe.policy.access.document.Text;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.words.Quote;

/** Checks one entry of Action or NotAction. Source: IAM JSON policy elements, "Action". */
final class ActionCheck {
    private ActionCheck() {}

    static void check(Text action, Scope scope) {
        String text = action.value();
        HardBounds.checkWildcards(action, scope.report());
        if (scope.variables() && text.contains("${")) {
            Variables.misplaced(action, "an action", scope.report());
            return;
        }
        String wrong = text.equals("*") ? "" : wrong(text);
        if (!wrong.isEmpty()) {
            scope.report()
                    .addUnlessLenient(
                            FindingCode.ACTION_FORMAT,
                            action.at(),
                            "The action " + Quote.of(text) + " " + wrong + " and matches nothing.",
                            "Write service:Name, such as ecr:BatchGetImage, or a lone star.");
            return;
        }
        ActionScope actions = scope.profile().actions();
        if (!actions.takes(MemberNames.folded(text))) {
            scope.report()
                    .addUnlessLenient(
                            FindingCode.ACTION_NOT_SUPPORTED_HERE,
                            action.at(),
                            "The action " + Quote.of(text) + " is not taken in this kind, "
                                    + scope.kind().title() + ".",
                            "Name " + actions.title() + " only.");
        }
    }

    private static String wrong(String text) {
        if (text.isEmpty()) {
            return "is empty";
        }
        if (text.chars().anyMatch(c -> Letters.isBlank(c))) {
            return "has a blank";
        }
        if (text.indexOf(',') >= 0) {
            return "has a comma";
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            return "names no service";
        }
        if (text.indexOf(':', colon + 1) >= 0) {
            return "has more than one colon";
        }
        if (colon == 0) {
            return "has no service before the colon";
        }
        if (colon == text.length() - 1) {
            return "has no name after the colon";
        }
        if (!text.chars().limit(colon).allMatch(c -> Letters.isAlphanumeric(c) || c == '-' || c == '.')) {
            return "has a service of other characters than letters, digits and hyphens";
        }
        return "";
    }
}
