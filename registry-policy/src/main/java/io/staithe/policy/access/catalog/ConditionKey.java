package io.staithe.policy.access.catalog;

/**
 * A condition key of the catalogue. Immutable.
 *
 * @param name as AWS writes it; of a family, such as tags, with <code>${…}</code> behind the slash
 * @param type what it holds
 * @param multi whether it holds a set
 * @param everywhere whether requests of every service may have it; otherwise those of the actions that list it
 */
public record ConditionKey(String name, KeyType type, boolean multi, boolean everywhere) {
    /**
     * Whether it stands for many keys, one for each tag.
     *
     * @return true for <code>aws:PrincipalTag/${TagKey}</code> and the like
     */
    public boolean isFamily() {
        return name.endsWith("}");
    }

    /**
     * Whether a request for an action can have it.
     *
     * @param action the action
     * @return false where no request for that action ever has it
     */
    public boolean supports(KnownAction action) {
        return everywhere || action.keys().contains(name);
    }
}
