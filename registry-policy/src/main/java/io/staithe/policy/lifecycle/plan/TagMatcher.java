package io.staithe.policy.lifecycle.plan;

import io.staithe.policy.lifecycle.rule.TagSelection;
import java.util.List;
import java.util.function.Function;

/** Whether the tags of an image are such as a rule selects. */
interface TagMatcher {
    boolean matches(List<String> tags);

    static TagMatcher of(TagSelection selection) {
        return selection.<TagMatcher>match(
                patterns -> new AllOf(globs(patterns, Glob::pattern)),
                prefixes -> new AllOf(globs(prefixes, Glob::prefix)),
                () -> List::isEmpty,
                () -> tags -> true);
    }

    private static List<Glob> globs(List<String> texts, Function<String, Glob> compile) {
        return texts.stream().map(compile).toList();
    }

    /** Tagged, and each glob is met by some tag. */
    record AllOf(List<Glob> globs) implements TagMatcher {
        @Override
        public boolean matches(List<String> tags) {
            for (Glob glob : globs) {
                if (!anyMatches(glob, tags)) {
                    return false;
                }
            }
            return !tags.isEmpty();
        }

        private static boolean anyMatches(Glob glob, List<String> tags) {
            for (int i = 0; i < tags.size(); i++) {
                if (glob.matches(tags.get(i))) {
                    return true;
                }
            }
            return false;
        }
    }
}
