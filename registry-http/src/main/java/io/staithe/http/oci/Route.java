package io.staithe.http.oci;

import io.staithe.http.exchange.RequestPath;
import io.staithe.registry.name.RepositoryName;
import java.util.List;
import java.util.Optional;

/**
 * Where a path leads. A repository's name may have any component, {@code blobs} and {@code manifests} too, so paths are read
 * from their right end.
 *
 * @param resource the kind of resource
 * @param repository the repository, for all but the ping and the catalog
 * @param reference the last segment, where it names one of many
 */
record Route(Resource resource, Optional<RepositoryName> repository, String reference) {

    /** Reads a path; empty where it leads nowhere. A malformed repository name comes out as its grammar's failure. */
    static Optional<Route> of(RequestPath path) {
        List<String> segments = path.segments();
        if (!segments.get(0).equals("v2")) {
            return Optional.empty();
        }
        List<String> rest = segments.subList(1, segments.size());
        if (rest.isEmpty() || rest.equals(List.of(""))) {
            return Optional.of(new Route(Resource.PING, Optional.empty(), ""));
        }
        return rest.equals(List.of("_catalog"))
                ? Optional.of(new Route(Resource.CATALOG, Optional.empty(), ""))
                : inRepository(rest);
    }

    private static Optional<Route> inRepository(List<String> rest) {
        String last = fromEnd(rest, 0);
        String before = fromEnd(rest, 1);
        if (before.equals("blobs") && last.equals("uploads")) {
            return named(rest, 2, Resource.UPLOADS, "");
        }
        if (before.equals("uploads") && fromEnd(rest, 2).equals("blobs")) {
            return named(rest, 3, last.isEmpty() ? Resource.UPLOADS : Resource.UPLOAD, last);
        }
        if (before.equals("tags") && last.equals("list")) {
            return named(rest, 2, Resource.TAGS, "");
        }
        if (last.isEmpty()) {
            return Optional.empty();
        }
        return switch (before) {
            case "blobs" -> named(rest, 2, Resource.BLOB, last);
            case "manifests" -> named(rest, 2, Resource.MANIFEST, last);
            case "referrers" -> named(rest, 2, Resource.REFERRERS, last);
            default -> Optional.empty();
        };
    }

    private static Optional<Route> named(List<String> rest, int behindName, Resource resource, String reference) {
        List<String> name = rest.subList(0, rest.size() - behindName);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Route(resource, Optional.of(RepositoryName.of(String.join("/", name))), reference));
    }

    private static String fromEnd(List<String> segments, int back) {
        return segments.size() > back ? segments.get(segments.size() - 1 - back) : "";
    }
}
