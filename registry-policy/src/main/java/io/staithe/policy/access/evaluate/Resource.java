package io.staithe.policy.access.evaluate;

import io.staithe.policy.access.context.ContextValue;
import io.staithe.policy.access.match.RequestArn;
import io.staithe.policy.access.name.Arn;
import java.util.Objects;
import java.util.Optional;

/**
 * What is to be acted on, and whose it is. Immutable and thread-safe.
 *
 * <p>Most resources trust their account: a policy of the caller's that allows is enough there. A role and a KMS key do not;
 * their own policy must grant. Source: IAM, "Cross-account policy evaluation logic" and "Role trust policies".
 */
public final class Resource {
    private final RequestArn arn;
    private final Optional<String> account;
    private final boolean ownPolicyRequired;
    private final Optional<ContextValue> accountFact;

    private Resource(RequestArn arn, Optional<String> account, boolean ownPolicyRequired) {
        this.arn = arn;
        this.account = account;
        this.ownPolicyRequired = ownPolicyRequired;
        this.accountFact = account.map(ContextValue::single);
    }

    /**
     * A resource whose ARN names its account.
     *
     * @param arn the ARN
     * @return the resource
     */
    public static Resource of(Arn arn) {
        return new Resource(
                RequestArn.of(arn.toString()), Optional.of(arn.account()).filter(id -> !id.isEmpty()), false);
    }

    /**
     * A resource of an account, whatever its ARN says.
     *
     * @param arn the ARN, or {@code *} for an action that acts on no resource
     * @param account twelve digits
     * @return the resource
     * @throws IllegalArgumentException where the text is neither an ARN nor a star
     */
    public static Resource of(String arn, String account) {
        if (!arn.equals("*")) {
            Arn.parse(arn);
        }
        return new Resource(RequestArn.of(arn), Optional.of(account), false);
    }

    /**
     * What an action that acts on no resource is judged on.
     *
     * @param account whose registry or account it is about
     * @return the resource {@code *}
     */
    public static Resource none(String account) {
        return of("*", account);
    }

    /**
     * The same resource, one whose own policy must grant.
     *
     * @return a role that is to be assumed, or a key
     */
    public Resource requiringOwnPolicy() {
        return new Resource(arn, account, true);
    }

    /**
     * Whose it is.
     *
     * @return twelve digits, if known
     */
    public Optional<String> account() {
        return account;
    }

    /**
     * Whether its own policy must grant, whatever the caller's say.
     *
     * @return true for roles and keys
     */
    public boolean isOwnPolicyRequired() {
        return ownPolicyRequired;
    }

    RequestArn arn() {
        return arn;
    }

    /** Whether it is the star of an action that acts on no resource. */
    boolean isNone() {
        return arn.text().equals("*");
    }

    Optional<ContextValue> accountFact() {
        return accountFact;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Resource that
                && toString().equals(that.toString())
                && account.equals(that.account)
                && ownPolicyRequired == that.ownPolicyRequired;
    }

    @Override
    public int hashCode() {
        return Objects.hash(toString(), account);
    }

    /** Its ARN, or a star. */
    @Override
    public String toString() {
        return arn.text();
    }
}
