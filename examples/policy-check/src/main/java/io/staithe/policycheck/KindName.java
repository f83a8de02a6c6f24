package io.staithe.policycheck;

import io.staithe.policy.access.document.PolicyKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The words for the kinds of policy: their names in the library, and those that people use. */
final class KindName {
    private static final Map<String, PolicyKind> SHORT = Map.of(
            "trust", PolicyKind.ROLE_TRUST,
            "scp", PolicyKind.SERVICE_CONTROL,
            "rcp", PolicyKind.RESOURCE_CONTROL,
            "vpce", PolicyKind.VPC_ENDPOINT,
            "endpoint", PolicyKind.VPC_ENDPOINT);

    private KindName() {}

    /** Reads a word; throws {@link UnreadableException} where it names no kind. */
    static PolicyKind read(String word) {
        for (PolicyKind kind : PolicyKind.values()) {
            if (of(kind).equals(word)) {
                return kind;
            }
        }
        PolicyKind kind = SHORT.get(word);
        if (kind == null) {
            throw new UnreadableException("kind: " + word + " is none of " + all());
        }
        return kind;
    }

    static String all() {
        List<String> names =
                Arrays.stream(PolicyKind.values()).map(KindName::of).toList();
        return names.stream().collect(Collectors.joining(", ")) + "; "
                + SHORT.keySet().stream().sorted().collect(Collectors.joining(", "));
    }

    private static String of(PolicyKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
