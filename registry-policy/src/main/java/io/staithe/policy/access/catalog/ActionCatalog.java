package io.staithe.policy.access.catalog;

import io.staithe.policy.access.match.ActionPattern;
import io.staithe.policy.words.Spelling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The actions of ECR, of the public ECR and of STS. One is enough for everybody: it is immutable and thread-safe. Other
 * services are not in it; a policy may name them all the same. Letter case never matters. Source: AWS, "Service
 * Authorization Reference".
 */
public final class ActionCatalog {
    private static final ActionCatalog STANDARD =
            new ActionCatalog(Stream.of(EcrActions.rows(), EcrPublicActions.rows(), StsActions.rows())
                    .flatMap(List::stream)
                    .toList());

    private final List<KnownAction> actions;
    private final Map<String, KnownAction> byName = new LinkedHashMap<>();
    private final Map<String, List<KnownAction>> byService = new LinkedHashMap<>();

    private ActionCatalog(List<KnownAction> actions) {
        this.actions = actions;
        for (KnownAction action : actions) {
            byName.put(action.fullName().toLowerCase(Locale.ROOT), action);
            byService.computeIfAbsent(
                    action.service(),
                    service -> actions.stream()
                            .filter(other -> other.service().equals(service))
                            .toList());
        }
    }

    /**
     * The catalogue.
     *
     * @return the same one each time
     */
    public static ActionCatalog standard() {
        return STANDARD;
    }

    /**
     * All there are.
     *
     * @return the actions, service by service
     */
    public List<KnownAction> actions() {
        return actions;
    }

    /**
     * Looks an action up.
     *
     * @param action service, colon and name, without wildcards
     * @return the action, or empty
     */
    public Optional<KnownAction> find(String action) {
        return Optional.ofNullable(byName.get(action.toLowerCase(Locale.ROOT)));
    }

    /**
     * The actions of a service.
     *
     * @param prefix for example {@code ecr}
     * @return its actions; none where the service is not in the catalogue
     */
    public List<KnownAction> service(String prefix) {
        return byService.getOrDefault(prefix.toLowerCase(Locale.ROOT), List.of());
    }

    /**
     * The actions that a pattern covers.
     *
     * @param pattern an entry of {@code Action}, with or without wildcards
     * @return the actions of the catalogue that it means; none where it is no pattern
     */
    public List<KnownAction> matching(String pattern) {
        ActionPattern compiled = ActionPattern.compile(pattern);
        return actions.stream()
                .filter(action -> compiled.matches(action.fullName()))
                .toList();
    }

    /**
     * Guesses which action somebody meant to write.
     *
     * @param action service, colon and name as they were written
     * @return the full name of the nearest action, or empty where none is near
     */
    public Optional<String> nearest(String action) {
        int colon = action.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String prefix = action.substring(0, colon);
        Optional<String> service = byService.containsKey(prefix.toLowerCase(Locale.ROOT))
                ? Optional.of(prefix)
                : Spelling.nearest(prefix, byService.keySet());
        return service.flatMap(name -> Spelling.nearest(
                        action.substring(colon + 1),
                        service(name).stream().map(KnownAction::name).toList())
                .map(found -> name.toLowerCase(Locale.ROOT) + ":" + found));
    }
}
