package io.staithe.assembly;

import io.staithe.http.auth.Authenticator;
import io.staithe.http.auth.PasswordAuthenticator;
import io.staithe.http.auth.PasswordList;
import io.staithe.http.auth.TokenAuthenticator;
import io.staithe.http.oci.RedirectPolicy;
import io.staithe.jdbc.JdbcMetadataStore;
import io.staithe.registry.Registry;
import io.staithe.registry.RegistryBuilder;
import io.staithe.registry.catalog.RepositorySettings;
import io.staithe.registry.file.FileSystemBlobStore;
import io.staithe.registry.store.BlobStore;
import io.staithe.registry.store.MetadataStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A folder with a registry in it, and who is let in.
 *
 * @param data the folder in which everything is kept
 * @param bucket the bucket in which blobs are kept instead; empty where they are in the folder
 * @param redirects which pulls are sent to the bucket
 * @param createOnPush whether a push makes the repository it finds missing
 * @param sparse whether new repositories take manifests whose layers or children are missing
 * @param users passwords by name; where there are any, they are asked for
 * @param scheme how they are asked for
 */
public record RegistryFolder(
        Path data,
        Optional<Bucket> bucket,
        RedirectPolicy redirects,
        boolean createOnPush,
        boolean sparse,
        Map<String, String> users,
        Scheme scheme) {

    /** How a server asks for a password: with every request, or once for a token. */
    public enum Scheme {
        BASIC,
        BEARER
    }

    public RegistryFolder {
        users = Collections.unmodifiableMap(new LinkedHashMap<>(users));
    }

    /** How a repository behaves that is made on the way. */
    public RepositorySettings newRepositories() {
        return RepositorySettings.standard().withSparseManifests(sparse);
    }

    /** Opens the registry, which its caller closes. */
    public Registry open() throws IOException {
        BlobStore blobs = openBlobs();
        try {
            RegistryBuilder builder = Registry.builder().blobs(blobs).metadata(openMetadata());
            if (createOnPush) {
                builder.createOnPush(newRepositories());
            }
            return builder.build();
        } catch (RuntimeException e) {
            blobs.close();
            throw e;
        }
    }

    /** Opens where its blobs are, which its caller closes. */
    public BlobStore openBlobs() throws IOException {
        if (bucket.isEmpty()) {
            return FileSystemBlobStore.open(data);
        }
        if (!Files.isDirectory(data)) {
            Files.createDirectories(data);
        }
        return bucket.get().open();
    }

    /** Opens what is known of them, which its caller closes. */
    public MetadataStore openMetadata() {
        return JdbcMetadataStore.sqlite(data.resolve("registry.db"));
    }

    /** Who finds out who calls; empty where nobody is asked for a password. */
    public Optional<Authenticator> authenticator() {
        if (users.isEmpty()) {
            return Optional.empty();
        }
        PasswordList passwords = PasswordList.of(users);
        return Optional.of(
                switch (scheme) {
                    case BASIC -> PasswordAuthenticator.over(passwords);
                    case BEARER ->
                        TokenAuthenticator.builder(passwords, InstantSource.system(), new SecureRandom())
                                .build();
                });
    }

    /** Where things are kept, as the user is told. */
    public String place() {
        return bucket.map(blobs -> data + " and the bucket " + blobs.name()).orElseGet(data::toString);
    }

    /** Names no passwords. */
    @Override
    public String toString() {
        return place() + ", users " + users.keySet();
    }
}
