package io.staithe.policycheck;

import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.evaluate.PolicySet;
import io.staithe.policy.access.parse.InvalidPolicyException;
import io.staithe.policy.access.parse.PolicyParser;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compiled policies, kept by their texts as long as there is room: a million cases have a few policies. Those that were not
 * asked for longest go first. Not thread-safe.
 */
final class PolicySets {
    private static final int MOST_SETS = 1_000;
    private static final long MOST_CHARS = 2_000_000;

    private final Map<Key, PolicySet> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long chars;

    /** Reads and compiles policies of one layer; throws {@link UnreadableException} where one of them is none. */
    PolicySet compile(PolicyKind kind, boolean lenient, List<PolicyText> texts) {
        Key key = new Key(kind, lenient, List.copyOf(texts));
        PolicySet known = kept.get(key);
        if (known != null) {
            return known;
        }
        PolicySet compiled = compile(key);
        kept.put(key, compiled);
        chars += key.chars();
        makeRoom();
        return compiled;
    }

    int size() {
        return kept.size();
    }

    private void makeRoom() {
        Iterator<Key> oldest = kept.keySet().iterator();
        while (chars > MOST_CHARS || kept.size() > MOST_SETS) {
            chars -= oldest.next().chars();
            oldest.remove();
        }
    }

    private static PolicySet compile(Key key) {
        PolicyParser parser = key.lenient()
                ? PolicyParser.lenient(key.kind())
                : PolicyParser.strict(key.kind()).withoutSizeLimit();
        List<Policy> policies =
                key.texts().stream().map(text -> parse(parser, text)).toList();
        return key.lenient() ? PolicySet.lenient(policies) : PolicySet.of(policies);
    }

    private static Policy parse(PolicyParser parser, PolicyText text) {
        try {
            return parser.parse(text.text()).named(text.name());
        } catch (InvalidPolicyException e) {
            throw new UnreadableException(text.name() + ":" + e.getMessage());
        }
    }

    private record Key(PolicyKind kind, boolean lenient, List<PolicyText> texts) {
        /** At least one, so that no number of empty sets is free. */
        long chars() {
            return 1 + texts.stream().mapToLong(text -> text.text().length()).sum();
        }
    }
}
