package io.staithe.policy.access.evaluate;

import java.util.List;
import java.util.stream.Collectors;

/** A decision in plain words. Made when somebody asks; evaluates again, at leisure, what the decision hurried through. */
final class Explanation {
    private final Decision decision;
    private final AccessRequest request;
    private final AccessPolicies policies;
    private final StringBuilder text = new StringBuilder();

    Explanation(Decision decision) {
        this.decision = decision;
        this.request = decision.request();
        this.policies = decision.policies();
    }

    String text() {
        line(verdict() + ": " + request.caller() + " → " + request.action() + " on " + request.resource() + ".");
        line(decision.reason()
                + decision.statement().map(one -> " It is " + one + ".").orElse(""));
        if (decision instanceof ImplicitlyDenied denied) {
            denied.failure().ifPresent(failure -> line("The failure: " + failure));
            denied.nearestMiss().ifPresent(this::miss);
        }
        for (Layer layer : Layer.IN_ORDER) {
            layer(layer);
        }
        return text.toString();
    }

    private String verdict() {
        return decision.fold(yes -> "Allowed", no -> "Denied", no -> "Denied explicitly");
    }

    private void miss(NearMiss miss) {
        line("The nearest that would allow it is " + miss.statement() + ", but "
                + miss.mismatches().stream().map(Object::toString).collect(Collectors.joining(", and ")) + ".");
    }

    private void layer(Layer layer) {
        List<PolicySet> given = policies.layer(layer);
        List<PolicySet> sets = layer.sets(policies, request.caller().kind());
        if (sets.isEmpty()) {
            if (!given.isEmpty()) {
                line("- " + layer.title() + ": does not hold for this kind of caller");
            }
            return;
        }
        for (int level = 0; level < sets.size(); level++) {
            String name = sets.size() == 1 ? layer.title() : layer.title() + ", level " + (level + 1);
            line("- " + name + ": " + says(layer, sets.get(level)));
        }
    }

    private String says(Layer layer, PolicySet set) {
        try {
            boolean hasBoundary = !policies.layer(Layer.BOUNDARY).isEmpty();
            Search denies = new Search(request, hasBoundary, true);
            set.searchDenies(request.action(), denies);
            if (denies.found() != null) {
                return "denies, " + reference(denies.found());
            }
            Search allows = new Search(request, hasBoundary, layer != Layer.RESOURCE);
            set.searchAllows(request.action(), allows);
            if (allows.found() != null) {
                return "allows" + how(layer, allows.match()) + ", " + reference(allows.found());
            }
            return layer == Layer.RESOURCE_CONTROL ? "does not deny" : "silent";
        } catch (RuntimeException e) {
            return "fails, " + e;
        }
    }

    private static String reference(CompiledStatement statement) {
        return statement.reference().map(StatementReference::toString).orElse("");
    }

    private static String how(Layer layer, PrincipalMatch match) {
        if (layer != Layer.RESOURCE) {
            return "";
        }
        return switch (match) {
            case ACCOUNT -> " the caller's account, which leaves it to the caller's own policies";
            case PARENT -> " the role or user whose session this is";
            case WILD -> " everyone";
            default -> " this caller";
        };
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
