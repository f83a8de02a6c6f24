package io.staithe.policy.access.lint;

import io.staithe.policy.access.catalog.ActionCatalog;
import io.staithe.policy.access.catalog.KnownAction;
import io.staithe.policy.access.document.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Looks entries of Action up, each spelling once. One a text; not thread-safe. */
final class ActionLookup {
    private final ActionCatalog catalog = ActionCatalog.standard();
    private final Map<String, List<KnownAction>> matches = new HashMap<>();

    NamedAction find(Text text) {
        String action = text.value();
        int colon = action.indexOf(':');
        String service = colon < 0 ? "" : action.substring(0, colon);
        boolean pattern = Wildcards.in(action);
        boolean catalogued = !catalog.service(service).isEmpty();
        return new NamedAction(
                text,
                service,
                pattern,
                catalogued,
                matches.computeIfAbsent(action.toLowerCase(Locale.ROOT), this::find));
    }

    private List<KnownAction> find(String action) {
        return Wildcards.in(action)
                ? catalog.matching(action)
                : catalog.find(action).stream().toList();
    }
}
