package io.staithe.quickstart;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.ImageIdentifier;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A server in a folder, and Jib set up for it; every image is tagged {@code one}. */
final class JibBesideServer implements AutoCloseable {
    private final Path folder;
    private final Door door;
    private final Service service;

    private JibBesideServer(Path folder, Door door, Service service) {
        this.folder = folder;
        this.door = door;
        this.service = service;
    }

    /** How the server lets clients in. */
    enum Door {
        OPEN,
        BASIC("--user", "alice:s3cret:word", "--auth", "basic"),
        BEARER("--user", "alice:s3cret:word", "--auth", "bearer");

        private final List<String> options;

        Door(String... options) {
            this.options = List.of(options);
        }

        Optional<Login> login() {
            return this == OPEN ? Optional.empty() : Optional.of(new Login("alice", "s3cret:word"));
        }
    }

    static JibBesideServer open(Path folder, Door door) throws IOException {
        List<String> options = new ArrayList<>(List.of("--serve", "--port", "0", "--create-on-push"));
        options.addAll(List.of("--data", folder.resolve("data").toString()));
        options.addAll(door.options);
        return new JibBesideServer(folder, door, Service.open(Options.parse(options.toArray(String[]::new))));
    }

    /** Two layers: one of the name's own, one that all share. */
    JibContainerBuilder image(String name, ImageFormat format) throws IOException {
        return Jib.fromScratch()
                .setFormat(format)
                .addLayer(List.of(file(name)), "/" + name)
                .addLayer(List.of(file("shared")), "/shared")
                .setEntrypoint("/" + name)
                .addLabel("name", name);
    }

    Path file(String name) throws IOException {
        byte[] bytes = new byte[100_000];
        new Random(name.hashCode()).nextBytes(bytes);
        return Files.write(folder.resolve(name), bytes);
    }

    Containerizer to(String repository) throws Exception {
        return to(repository, door.login());
    }

    Containerizer to(String repository, Optional<Login> login) throws Exception {
        return cachedIn("cache", Containerizer.to(named(repository, login)));
    }

    Containerizer cachedIn(String cache, Containerizer containerizer) {
        return containerizer
                .setAllowInsecureRegistries(true)
                .setBaseImageLayersCache(folder.resolve(cache).resolve("base"))
                .setApplicationLayersCache(folder.resolve(cache).resolve("own"));
    }

    RegistryImage named(String repository) throws Exception {
        return named(repository, door.login());
    }

    private RegistryImage named(String repository, Optional<Login> login) throws Exception {
        RegistryImage image = RegistryImage.named(service.hostAndPort() + "/" + repository + ":one");
        login.ifPresent(user -> image.addCredential(user.name(), user.password()));
        return image;
    }

    /** The other way to the same bytes. */
    HttpPull pull(String repository) {
        return new HttpPull(service.address().resolve("/v2/" + repository + "/"), door.login());
    }

    /** What the registry itself says that the tag points at. */
    Digest held(String repository) {
        return service.registry()
                .images(RepositoryName.of(repository))
                .describe(ImageIdentifier.of(Tag.of("one")))
                .image()
                .digest();
    }

    boolean has(String repository) {
        return service.registry()
                .repositories()
                .find(RepositoryName.of(repository))
                .isPresent();
    }

    @Override
    public void close() {
        service.close();
    }
}
