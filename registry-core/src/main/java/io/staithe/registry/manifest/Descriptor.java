package io.staithe.registry.manifest;

import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.MediaType;
import java.util.Optional;

/**
 * What a manifest says of content it refers to.
 *
 * <p>Holds what a registry acts on; members that only clients read stay in the manifest's bytes. Immutable. Source: OCI
 * image specification, "Content Descriptors".
 *
 * @param mediaType the type of the content
 * @param digest the digest of the content
 * @param size the length of the content in bytes
 * @param artifactType the type of the artifact, where the descriptor has one
 * @param foreign whether the content may live elsewhere: the descriptor has {@code urls}, or a type that is not to be
 *     distributed
 */
public record Descriptor(
        MediaType mediaType, Digest digest, long size, Optional<String> artifactType, boolean foreign) {}
