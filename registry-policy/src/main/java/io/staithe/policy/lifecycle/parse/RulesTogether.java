package io.staithe.policy.lifecycle.parse;

import io.staithe.policy.lifecycle.rule.StorageClass;
import io.staithe.policy.lifecycle.rule.TagSelection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Checks what rules say together. */
record RulesTogether(List<RuleDraft> rules, Problems problems) {

    void check() {
        checkPriorities();
        for (StorageClass storageClass : StorageClass.values()) {
            List<RuleDraft> here = rules.stream()
                    .filter(rule -> rule.selection().storageClass().equals(Optional.of(storageClass)))
                    .toList();
            checkAny(here);
            checkUntagged(here);
            checkLists(here);
        }
    }

    private void checkPriorities() {
        Set<Integer> seen = new HashSet<>();
        for (RuleDraft rule : rules) {
            OptionalInt priority = rule.priority();
            if (priority.isPresent() && !seen.add(priority.getAsInt())) {
                String explanation = "priority " + priority.getAsInt() + " is taken";
                problems.add(ValidationRule.PRIORITY, rule.priorityAt(), Reasons.PRIORITIES, explanation);
            }
        }
    }

    private void checkAny(List<RuleDraft> here) {
        int last =
                here.stream().mapToInt(rule -> rule.priority().orElse(0)).max().orElse(0);
        int seen = 0;
        for (RuleDraft rule : here) {
            if (selects(rule, TagSelection.Any.class)) {
                if (rule.priority().orElse(last) < last) {
                    String explanation = "a rule for any image leaves nothing to rules behind it";
                    problems.add(ValidationRule.ANY_IS_LAST, rule.priorityAt(), Reasons.ANY_IS_LAST, explanation);
                }
                if (++seen > 1) {
                    problems.add(
                            ValidationRule.ONE_ANY, rule.selection().at(), Reasons.ONE_ANY, "there is one already");
                }
            }
        }
    }

    private void checkUntagged(List<RuleDraft> here) {
        here.stream()
                .filter(rule -> selects(rule, TagSelection.Untagged.class))
                .skip(1)
                .forEach(rule -> problems.add(
                        ValidationRule.ONE_UNTAGGED,
                        rule.selection().at(),
                        Reasons.ONE_UNTAGGED,
                        "there is one already"));
    }

    private void checkLists(List<RuleDraft> here) {
        Set<Set<String>> patterns = new HashSet<>();
        Set<Set<String>> prefixes = new HashSet<>();
        for (RuleDraft rule : here) {
            boolean fresh = rule.selection()
                    .tags()
                    .map(tags -> tags.<Boolean>match(
                            list -> list.isEmpty() || patterns.add(Set.copyOf(list)),
                            list -> list.isEmpty() || prefixes.add(Set.copyOf(list)),
                            () -> true,
                            () -> true))
                    .orElse(true);
            if (!fresh) {
                problems.add(
                        ValidationRule.DISTINCT_TAG_LISTS,
                        rule.selection().at(),
                        Reasons.DISTINCT_TAG_LISTS,
                        "another rule has the same list");
            }
        }
    }

    private static boolean selects(RuleDraft rule, Class<? extends TagSelection> kind) {
        return rule.selection().tags().filter(kind::isInstance).isPresent();
    }
}
