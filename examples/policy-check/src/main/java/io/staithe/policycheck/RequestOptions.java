package io.staithe.policycheck;

import io.staithe.policy.access.context.RequestContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The request of {@code decide}. */
final class RequestOptions {
    @Option(
            names = "--principal",
            paramLabel = "ARN",
            description = "Who asks: an ARN, the host of a service, or anonymous.")
    private Optional<String> principal = Optional.empty();

    @Option(names = "--action", paramLabel = "ACTION", description = "What for: ecr:BatchGetImage.")
    private Optional<String> action = Optional.empty();

    @Option(names = "--resource", paramLabel = "ARN", description = "On what: an ARN, or *.")
    private Optional<String> resource = Optional.empty();

    @Option(
            names = "--account",
            paramLabel = "ID",
            description = "Whose the resource is; by default as its ARN says, else the caller's.")
    private Optional<String> account = Optional.empty();

    @Option(names = "--context", paramLabel = "KEY=VALUE", description = "A condition key of one value; repeatable.")
    private List<String> context = new ArrayList<>();

    @Option(
            names = "--context-list",
            paramLabel = "KEY=VALUE",
            description = "A value of a condition key of many; repeat it for each.")
    private List<String> lists = new ArrayList<>();

    boolean isGiven() {
        return principal.isPresent()
                || action.isPresent()
                || resource.isPresent()
                || account.isPresent()
                || !context.isEmpty()
                || !lists.isEmpty();
    }

    boolean isComplete() {
        return principal.isPresent() && action.isPresent() && resource.isPresent();
    }

    AccessCase with(PolicyOptions policies) {
        return new AccessCase(
                principal.orElseThrow(),
                action.orElseThrow(),
                resource.orElseThrow(),
                account,
                keys(),
                policies.layers(),
                policies.lenient());
    }

    private RequestContext keys() {
        RequestContext.Builder keys = RequestContext.builder();
        byKey("--context", context).forEach((key, values) -> {
            if (values.size() > 1) {
                throw new UnreadableException("--context: " + key + " stands twice; see --context-list");
            }
            keys.put(key, values.get(0));
        });
        byKey("--context-list", lists).forEach(keys::putAll);
        return keys.build();
    }

    private static Map<String, List<String>> byKey(String option, List<String> entries) {
        Map<String, List<String>> byKey = new LinkedHashMap<>();
        for (String entry : entries) {
            int equals = entry.indexOf('=');
            if (equals <= 0) {
                throw new UnreadableException(option + ": not KEY=VALUE: " + entry);
            }
            byKey.computeIfAbsent(entry.substring(0, equals), key -> new ArrayList<>())
                    .add(entry.substring(equals + 1));
        }
        return byKey;
    }
}
