package io.staithe.registry.manifest;

import io.staithe.registry.name.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members of a manifest's top level that a registry acts on, whichever kind of manifest it is. */
record ManifestJson(
        Optional<Integer> schemaVersion,
        Optional<MediaType> mediaType,
        Optional<String> artifactType,
        Optional<Descriptor> config,
        Optional<List<Descriptor>> layers,
        Optional<List<Descriptor>> manifests,
        Optional<List<Descriptor>> blobs,
        Optional<Descriptor> subject,
        Map<String, String> annotations) {}
