package io.staithe.policy.access.reference;

import io.staithe.policy.access.context.ContextValue;
import io.staithe.policy.access.evaluate.AccessRequest;
import io.staithe.policy.access.evaluate.Caller;
import io.staithe.policy.access.evaluate.CallerKind;
import io.staithe.policy.access.name.Arn;
import java.util.Optional;

/** The condition keys of a request: what its context tells, and else what follows from caller and resource. */
final class SlowFacts {
    private final AccessRequest request;
    private final Caller caller;

    SlowFacts(AccessRequest request) {
        this.request = request;
        this.caller = request.caller();
    }

    /** The values of a key, by its name in lower case; empty where there are none. */
    Optional<ContextValue> find(String key) {
        Optional<ContextValue> told = request.context().find(key);
        return told.or(() -> derived(key).map(ContextValue::single))
                .filter(value -> !value.values().isEmpty());
    }

    private Optional<String> derived(String key) {
        boolean service = caller.kind() == CallerKind.SERVICE;
        boolean unsigned = caller.kind() == CallerKind.ANONYMOUS || caller.kind() == CallerKind.IDENTITY_PROVIDER;
        return switch (key) {
            case "aws:resourceaccount" -> request.resource().account();
            case "aws:principalarn" ->
                caller.kind() == CallerKind.FEDERATED_USER || caller.parent().isEmpty()
                        ? caller.arn().map(Arn::toString)
                        : caller.parent().map(Arn::toString);
            case "aws:principalaccount" -> unsigned ? Optional.of("anonymous") : caller.account();
            case "aws:principalisawsservice" -> unsigned ? Optional.empty() : Optional.of(String.valueOf(service));
            case "aws:principalservicename" -> service ? Optional.of(caller.toString()) : Optional.empty();
            case "aws:principaltype" -> Optional.of(type());
            case "aws:userid" -> userId();
            case "aws:username" -> caller.kind() == CallerKind.USER ? Optional.of(lastName()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private String type() {
        return switch (caller.kind()) {
            case ROOT -> "Account";
            case USER -> "User";
            case FEDERATED_USER -> "FederatedUser";
            case ROLE, ROLE_SESSION, SERVICE_LINKED_ROLE -> "AssumedRole";
            case SERVICE -> "Service";
            case ANONYMOUS, IDENTITY_PROVIDER -> "Anonymous";
        };
    }

    private Optional<String> userId() {
        return switch (caller.kind()) {
            case ROOT -> caller.account();
            case USER, ROLE -> caller.uniqueId();
            case FEDERATED_USER -> caller.account().map(account -> account + ":" + lastName());
            case ROLE_SESSION, SERVICE_LINKED_ROLE -> caller.uniqueId().map(id -> id + ":" + lastName());
            case ANONYMOUS -> Optional.of("anonymous");
            case SERVICE, IDENTITY_PROVIDER -> Optional.empty();
        };
    }

    private String lastName() {
        String text = caller.toString();
        return text.substring(text.lastIndexOf('/') + 1);
    }
}
