package io.staithe.policy.access.lint;

import io.staithe.policy.access.catalog.KnownAction;
import io.staithe.policy.access.document.Text;
import java.util.List;

/**
 * An entry of Action or NotAction and what the catalogue knows of it.
 *
 * @param text as it was written
 * @param service the prefix as it was written; empty for a lone star and for what has none
 * @param pattern whether it has a wildcard
 * @param catalogued whether its service is in the catalogue
 * @param matches the actions of the catalogue that it means
 */
record NamedAction(Text text, String service, boolean pattern, boolean catalogued, List<KnownAction> matches) {
    /** Whether it means actions of the catalogue and no others. */
    boolean isKnown() {
        return catalogued && !matches.isEmpty();
    }
}
