package io.staithe.http.oci;

import io.staithe.http.auth.Scope;
import io.staithe.http.exchange.QueryParameters;
import io.staithe.registry.grammar.GrammarException;
import io.staithe.registry.name.RepositoryName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a request needs, in the words of a challenge. Giving an upload up needs no more than making one. */
final class Scopes {
    private Scopes() {}

    static List<Scope> of(Route route, String method, QueryParameters query) {
        if (route.repository().isEmpty()) {
            return route.resource() == Resource.CATALOG ? List.of(Scope.catalog()) : List.of();
        }
        RepositoryName repository = route.repository().get();
        List<Scope> scopes = new ArrayList<>();
        scopes.add(Scope.repository(repository, actions(route.resource(), method)));
        if (route.resource() == Resource.UPLOADS && query.first("mount").isPresent()) {
            query.first("from")
                    .flatMap(Scopes::name)
                    .filter(from -> !from.equals(repository))
                    .ifPresent(from -> scopes.add(Scope.repository(from, "pull")));
        }
        return scopes;
    }

    private static String[] actions(Resource resource, String method) {
        if (resource == Resource.UPLOAD || resource == Resource.UPLOADS) {
            return new String[] {"pull", "push"};
        }
        return switch (method) {
            case "DELETE" -> new String[] {"delete"};
            case "PUT", "POST", "PATCH" -> new String[] {"pull", "push"};
            default -> new String[] {"pull"};
        };
    }

    private static Optional<RepositoryName> name(String text) {
        try {
            return Optional.of(RepositoryName.of(text));
        } catch (GrammarException e) {
            return Optional.empty();
        }
    }
}
