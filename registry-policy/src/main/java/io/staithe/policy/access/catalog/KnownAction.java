package io.staithe.policy.access.catalog;

import java.util.List;

/**
 * An action of the catalogue. Immutable. Source: AWS, "Service Authorization Reference".
 *
 * @param service the prefix of its service: {@code ecr}
 * @param name its name there: {@code BatchGetImage}
 * @param level what it does
 * @param resources the types it acts on; none where only a star grants it
 * @param keys the names of its condition keys, beyond those that every action has; tag keys as
 *     <code>aws:ResourceTag/${TagKey}</code>
 * @param permissionOnly whether no API operation bears its name
 */
public record KnownAction(
        String service,
        String name,
        AccessLevel level,
        List<ResourceType> resources,
        List<String> keys,
        boolean permissionOnly) {
    /** Copies the lists. */
    public KnownAction {
        resources = List.copyOf(resources);
        keys = List.copyOf(keys);
    }

    /**
     * How a policy writes it.
     *
     * @return service, colon and name
     */
    public String fullName() {
        return service + ":" + name;
    }

    /**
     * Whether a policy can grant it on some resources and not on others.
     *
     * @return false where only a star grants it
     */
    public boolean hasResources() {
        return !resources.isEmpty();
    }
}
