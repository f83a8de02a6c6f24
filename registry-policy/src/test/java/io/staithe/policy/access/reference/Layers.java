package io.staithe.policy.access.reference;

import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.evaluate.AccessPolicies;
import io.staithe.policy.access.evaluate.Layer;
import io.staithe.policy.access.evaluate.PolicySet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Policies in their layers, not compiled. A layer that is not there does not constrain; only control policies have levels.
 *
 * @param levels the policies of each level of each layer
 * @param lenient whether ARNs may lack fields
 */
public record Layers(Map<Layer, List<List<Policy>>> levels, boolean lenient) {
    /** Copies the map. */
    public Layers {
        levels = Map.copyOf(levels);
    }

    /** The levels of a layer; none where the layer is not given. */
    public List<List<Policy>> of(Layer layer) {
        return levels.getOrDefault(layer, List.of());
    }

    /** Whether the layer is given. */
    public boolean has(Layer layer) {
        return !of(layer).isEmpty();
    }

    /** The same with another content of one layer; none takes the layer away. */
    public Layers with(Layer layer, List<List<Policy>> content) {
        Map<Layer, List<List<Policy>>> changed = new EnumMap<>(Layer.class);
        changed.putAll(levels);
        changed.put(layer, content);
        changed.values().removeIf(List::isEmpty);
        return new Layers(changed, lenient);
    }

    /** The same with every set of policies changed. */
    public Layers map(UnaryOperator<List<Policy>> change) {
        Map<Layer, List<List<Policy>>> changed = new EnumMap<>(Layer.class);
        levels.forEach(
                (layer, sets) -> changed.put(layer, sets.stream().map(change).toList()));
        return new Layers(changed, lenient);
    }

    /** All policies. */
    public List<Policy> policies() {
        List<Policy> all = new ArrayList<>();
        levels.values().stream().flatMap(Collection::stream).forEach(all::addAll);
        return all;
    }

    /** What the fast evaluator takes. */
    public AccessPolicies compile() {
        AccessPolicies.Builder builder = AccessPolicies.builder();
        levels.forEach((layer, sets) -> {
            List<PolicySet> compiled = sets.stream()
                    .map(set -> lenient ? PolicySet.lenient(set) : PolicySet.of(set))
                    .toList();
            switch (layer) {
                case SERVICE_CONTROL -> builder.serviceControl(compiled);
                case RESOURCE_CONTROL -> builder.resourceControl(compiled);
                case VPC_ENDPOINT -> builder.endpoint(compiled.get(0));
                case RESOURCE -> builder.resource(compiled.get(0));
                case IDENTITY -> builder.identity(compiled.get(0));
                case BOUNDARY -> builder.boundary(compiled.get(0));
                case SESSION -> builder.session(compiled.get(0));
            }
        });
        return builder.build();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Layer layer : Layer.values()) {
            for (List<Policy> level : of(layer)) {
                text.append(layer).append('\n');
                level.forEach(policy -> text.append("  ")
                        .append(policy.kind())
                        .append(' ')
                        .append(policy.text())
                        .append('\n'));
            }
        }
        return text.toString();
    }
}
