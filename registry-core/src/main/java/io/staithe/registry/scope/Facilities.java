package io.staithe.registry.scope;

import io.staithe.registry.catalog.RepositorySettings;
import io.staithe.registry.limit.Limits;
import io.staithe.registry.manifest.ManifestParser;
import io.staithe.registry.name.IdSource;
import io.staithe.registry.name.RegistryId;
import io.staithe.registry.store.BlobStore;
import io.staithe.registry.store.MetadataStore;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What every use case of one registry works with.
 *
 * @param registry the registry's id
 * @param metadata the authority on what exists
 * @param blobs the bytes
 * @param ids fresh ids
 * @param clock the time
 * @param limits how much is taken
 * @param parser reads manifests under these limits
 * @param createOnPush how a repository is made that a push finds missing; empty where it is not
 * @param afterWrite called after every change, so that events leave soon
 */
public record Facilities(
        RegistryId registry,
        MetadataStore metadata,
        BlobStore blobs,
        IdSource ids,
        InstantSource clock,
        Limits limits,
        ManifestParser parser,
        Optional<RepositorySettings> createOnPush,
        Runnable afterWrite) {}
