package io.staithe.policy.access.random;

import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.evaluate.Layer;
import io.staithe.policy.access.reference.Layers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Policies in layers, each of which may be missing, and control policies on several levels. */
public final class RandomLayers {
    private static final List<PolicyKind> OF_RESOURCES = List.of(
            PolicyKind.RESOURCE,
            PolicyKind.RESOURCE,
            PolicyKind.ECR_REPOSITORY,
            PolicyKind.ECR_REPOSITORY,
            PolicyKind.ECR_REGISTRY,
            PolicyKind.ROLE_TRUST);

    private final Dice dice;
    private final RandomPolicies policies;

    public RandomLayers(Dice dice) {
        this.dice = dice;
        this.policies = new RandomPolicies(dice);
    }

    public Layers any() {
        Map<Layer, List<List<Policy>>> levels = new EnumMap<>(Layer.class);
        for (Layer layer : Layer.values()) {
            if (dice.chance(frequency(layer))) {
                levels.put(layer, levels(layer));
            }
        }
        return new Layers(levels, dice.chance(15));
    }

    /** A policy that may stand in a layer. */
    public Policy policy(Layer layer) {
        return policies.any(
                switch (layer) {
                    case SERVICE_CONTROL -> PolicyKind.SERVICE_CONTROL;
                    case RESOURCE_CONTROL -> PolicyKind.RESOURCE_CONTROL;
                    case VPC_ENDPOINT -> PolicyKind.VPC_ENDPOINT;
                    case RESOURCE -> dice.pick(OF_RESOURCES);
                    case IDENTITY -> PolicyKind.IDENTITY;
                    case BOUNDARY -> PolicyKind.BOUNDARY;
                    case SESSION -> PolicyKind.SESSION;
                });
    }

    private List<List<Policy>> levels(Layer layer) {
        boolean control = layer == Layer.SERVICE_CONTROL || layer == Layer.RESOURCE_CONTROL;
        List<List<Policy>> levels = new ArrayList<>();
        for (int left = control ? 1 + dice.below(2) : 1; left > 0; left--) {
            levels.add(level(layer));
        }
        return levels;
    }

    private List<Policy> level(Layer layer) {
        List<Policy> level = new ArrayList<>();
        int most = layer == Layer.BOUNDARY ? 1 : layer == Layer.IDENTITY ? 3 : 2;
        for (int left = dice.chance(3) ? 0 : 1 + dice.below(most); left > 0; left--) {
            level.add(policy(layer));
        }
        return level;
    }

    private static int frequency(Layer layer) {
        return switch (layer) {
            case SERVICE_CONTROL -> 22;
            case RESOURCE_CONTROL -> 15;
            case VPC_ENDPOINT -> 15;
            case RESOURCE -> 70;
            case IDENTITY -> 85;
            case BOUNDARY -> 30;
            case SESSION -> 30;
        };
    }
}
