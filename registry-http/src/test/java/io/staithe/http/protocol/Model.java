package io.staithe.http.protocol;

import io.staithe.registry.catalog.RepositorySettings;
import io.staithe.registry.catalog.TagFilter;
import io.staithe.registry.catalog.TagMutability;
import java.util.List;

/** A registry as plain maps: repositories of every tag mutability, one of them sparse. */
final class Model {
    static final String UNKNOWN = "no/such";

    private final List<ModelRepository> repositories = List.of(
            repository("fixed", TagMutability.immutable()),
            repository("fixed/but/dev", TagMutability.immutableExcept(TagFilter.of("dev-*"))),
            repository("moving", TagMutability.mutable()),
            repository("moving/but/release", TagMutability.mutableExcept(TagFilter.of("release-*"))),
            new ModelRepository("sparse", RepositorySettings.standard().withSparseManifests(true)));

    /** The repositories, in byte order. */
    List<ModelRepository> repositories() {
        return repositories;
    }

    boolean anyHas(String blob) {
        return repositories.stream().anyMatch(repository -> repository.blobs().containsKey(blob));
    }

    private static ModelRepository repository(String name, TagMutability mutability) {
        return new ModelRepository(name, RepositorySettings.standard().withTagMutability(mutability));
    }
}
