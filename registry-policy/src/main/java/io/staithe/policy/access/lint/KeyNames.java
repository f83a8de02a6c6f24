package io.staithe.policy.access.lint;

import io.staithe.policy.access.catalog.ActionCatalog;
import io.staithe.policy.access.catalog.ConditionKeys;
import io.staithe.policy.access.catalog.ServicePrefixes;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells which condition keys there are. Keys of services outside the catalogue are taken for right, and so are those that
 * identity providers bring: {@code saml:aud}, {@code token.actions.githubusercontent.com:sub}.
 */
final class KeyNames {
    private KeyNames() {}

    static boolean isKnown(String key) {
        if (ConditionKeys.standard().find(key).isPresent() || isOfProvider(key)) {
            return true;
        }
        String prefix = prefix(key);
        return ActionCatalog.standard().service(prefix).isEmpty()
                && ServicePrefixes.standard().contains(prefix);
    }

    /** Whether an identity provider brings it; then it may outlive the call in the session. */
    static boolean isOfProvider(String key) {
        String prefix = prefix(key);
        return prefix.equals("saml") || prefix.indexOf('.') >= 0;
    }

    /** Whether it is well formed: with a prefix and a name. Others are no concern of this package. */
    static boolean isKey(String key) {
        int colon = key.indexOf(':');
        return colon > 0 && colon < key.length() - 1 && !key.endsWith("/");
    }

    /** A remedy: the nearest key there is. */
    static String remedy(String key) {
        Optional<String> nearest = ConditionKeys.standard().nearest(key);
        return nearest.map(near -> "Did you mean " + near + "?").orElse("Use a key that the request has.");
    }

    private static String prefix(String key) {
        int colon = key.lastIndexOf(':');
        return colon < 0 ? "" : key.substring(0, colon).toLowerCase(Locale.ROOT);
    }
}
