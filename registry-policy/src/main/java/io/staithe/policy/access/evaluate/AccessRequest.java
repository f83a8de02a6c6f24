package io.staithe.policy.access.evaluate;

import io.staithe.policy.access.context.ContextValue;
import io.staithe.policy.access.context.RequestContext;
import java.util.Optional;

/**
 * One question: may this caller do this to that? Immutable; as thread-safe as its context.
 *
 * <p>Condition keys that follow from the caller and the resource need not be in the context: {@code aws:PrincipalArn},
 * {@code aws:PrincipalAccount}, {@code aws:PrincipalType}, {@code aws:userid}, {@code aws:username},
 * {@code aws:PrincipalIsAWSService}, {@code aws:PrincipalServiceName}, {@code aws:ResourceAccount}. Where the context has
 * them, it is believed.
 *
 * @param caller who asks
 * @param action what for: {@code ecr:BatchGetImage}, in any letter case
 * @param resource on what
 * @param context what else is known
 */
public record AccessRequest(Caller caller, String action, Resource resource, RequestContext context)
        implements RequestContext {
    private static final String RESOURCE_ACCOUNT = "aws:resourceaccount";

    /** Throws {@link IllegalArgumentException} where the action is not service, colon, name. */
    public AccessRequest {
        int colon = action.indexOf(':');
        if (colon <= 0 || colon == action.length() - 1) {
            throw new IllegalArgumentException("not an action: " + action);
        }
    }

    /** A key of the request, whoever knows it. */
    @Override
    public Optional<ContextValue> find(String key) {
        Optional<ContextValue> told = context.find(key);
        if (told.isPresent()) {
            return told;
        }
        return key.equals(RESOURCE_ACCOUNT) ? resource.accountFact() : caller.fact(key);
    }
}
