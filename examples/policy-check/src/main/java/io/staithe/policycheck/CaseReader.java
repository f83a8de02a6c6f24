package io.staithe.policycheck;

import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.evaluate.Layer;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the cases of {@code decide --batch}. One a line. */
final class CaseReader {
    private final Map<Layer, List<List<PolicyText>>> layers = new EnumMap<>(Layer.class);
    private Optional<String> principal = Optional.empty();
    private Optional<String> action = Optional.empty();
    private Optional<String> arn = Optional.empty();
    private Optional<String> account = Optional.empty();
    private RequestContext context = RequestContext.empty();
    private boolean lenient;

    private CaseReader() {}

    /** Reads a line; throws {@link UnreadableException} where it is no case. */
    static AccessCase read(JsonLine line) {
        CaseReader reader = new CaseReader();
        line.read(reader::member);
        return reader.end();
    }

    private AccessCase end() {
        return new AccessCase(
                given(principal, "principal"),
                given(action, "action"),
                given(arn, "resource.arn"),
                account,
                context,
                layers,
                lenient);
    }

    private static String given(Optional<String> value, String name) {
        return value.orElseThrow(() -> new UnreadableException("there is no " + name));
    }

    private boolean member(String name, JsonCursor value) throws IOException {
        switch (name) {
            case "principal" -> principal = Optional.of(value.string(name));
            case "action" -> action = Optional.of(value.string(name));
            case "resource" -> value.members(name, this::resource);
            case "context" -> context = context(value);
            case "identity" -> layers.put(Layer.IDENTITY, List.of(policies(name, value)));
            case "boundary" -> limit(Layer.BOUNDARY, policies(name, value));
            case "session" -> layers.put(Layer.SESSION, List.of(List.of(value.policy(name))));
            case "resourcePolicy" -> layers.put(Layer.RESOURCE, List.of(List.of(value.policy(name))));
            case "scp" -> layers.put(Layer.SERVICE_CONTROL, levels(name, value));
            case "rcp" -> layers.put(Layer.RESOURCE_CONTROL, levels(name, value));
            case "endpoint" -> limit(Layer.VPC_ENDPOINT, policies(name, value));
            case "lenient" -> lenient = value.flag(name);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Who has no boundary is not limited by one, and neither is who comes through no endpoint with a policy. */
    private void limit(Layer layer, List<PolicyText> policies) {
        if (!policies.isEmpty()) {
            layers.put(layer, List.of(policies));
        }
    }

    private boolean resource(String name, JsonCursor value) throws IOException {
        switch (name) {
            case "arn" -> arn = Optional.of(value.string("resource.arn"));
            case "account" -> account = Optional.of(value.string("resource.account"));
            default -> {
                return false;
            }
        }
        return true;
    }

    private static RequestContext context(JsonCursor value) throws IOException {
        RequestContext.Builder keys = RequestContext.builder();
        Set<String> lowerCase = new HashSet<>();
        value.members("context", (key, held) -> {
            if (!lowerCase.add(key.toLowerCase(Locale.ROOT))) {
                throw new UnreadableException("context: " + key + " stands twice, in two letter cases");
            }
            if (held.isList()) {
                keys.putAll(key, held.items("context " + key, held::scalar));
            } else {
                keys.put(key, held.scalar("context " + key));
            }
            return true;
        });
        return keys.build();
    }

    private static List<PolicyText> policies(String name, JsonCursor value) throws IOException {
        return value.items(name, value::policy);
    }

    private static List<List<PolicyText>> levels(String name, JsonCursor value) throws IOException {
        return value.items(name, level -> policies(level, value));
    }
}
