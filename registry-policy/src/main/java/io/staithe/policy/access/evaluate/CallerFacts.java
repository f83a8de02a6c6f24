package io.staithe.policy.access.evaluate;

import io.staithe.policy.access.context.ContextValue;
import io.staithe.policy.access.name.Arn;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The condition keys that follow from who the caller is. Source: IAM, "AWS global condition context keys", properties of
 * the principal; and the table of principal key values in "IAM policy elements: Variables and tags".
 */
final class CallerFacts {
    private final Map<String, Optional<ContextValue>> facts = new HashMap<>();

    private CallerFacts() {}

    static Map<String, Optional<ContextValue>> of(Caller caller) {
        CallerFacts facts = new CallerFacts();
        facts.put("aws:principaltype", type(caller.kind()));
        switch (caller.kind()) {
            case ANONYMOUS -> {
                facts.put("aws:principalaccount", "anonymous");
                facts.put("aws:userid", "anonymous");
            }
            case IDENTITY_PROVIDER -> facts.put("aws:principalaccount", "anonymous");
            case SERVICE -> {
                facts.put("aws:principalisawsservice", "true");
                facts.put("aws:principalservicename", caller.toString());
            }
            default -> facts.signed(caller);
        }
        return Map.copyOf(facts.facts);
    }

    private void signed(Caller caller) {
        put("aws:principalisawsservice", "false");
        caller.account().ifPresent(account -> put("aws:principalaccount", account));
        Optional<Arn> arn =
                caller.kind() == CallerKind.FEDERATED_USER || caller.parent().isEmpty()
                        ? caller.arn()
                        : caller.parent();
        arn.ifPresent(known -> put("aws:principalarn", known.toString()));
        String resource = caller.arn().map(Arn::resource).orElse("");
        String name = resource.substring(resource.lastIndexOf('/') + 1);
        switch (caller.kind()) {
            case ROOT -> caller.account().ifPresent(account -> put("aws:userid", account));
            case USER -> {
                put("aws:username", name);
                caller.uniqueId().ifPresent(id -> put("aws:userid", id));
            }
            case FEDERATED_USER -> caller.account().ifPresent(account -> put("aws:userid", account + ":" + name));
            case ROLE_SESSION, SERVICE_LINKED_ROLE ->
                caller.uniqueId().ifPresent(id -> put("aws:userid", id + ":" + name));
            default -> caller.uniqueId().ifPresent(id -> put("aws:userid", id));
        }
    }

    private static String type(CallerKind kind) {
        return switch (kind) {
            case ROOT -> "Account";
            case USER -> "User";
            case FEDERATED_USER -> "FederatedUser";
            case ROLE, ROLE_SESSION, SERVICE_LINKED_ROLE -> "AssumedRole";
            case SERVICE -> "Service";
            case IDENTITY_PROVIDER, ANONYMOUS -> "Anonymous";
        };
    }

    private void put(String key, String value) {
        facts.put(key, Optional.of(ContextValue.single(value)));
    }
}
