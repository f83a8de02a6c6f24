package io.staithe.interop;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import io.staithe.interop.Door.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Images that Jib makes in a folder, and Jib set up for a server; every image is tagged {@code one}. */
final class JibImages {
    private final Path folder;
    private final ServerUnderTest server;

    JibImages(Path folder, ServerUnderTest server) {
        this.folder = folder;
        this.server = server;
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
        return to(repository, server.login());
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
        return named(repository, server.login());
    }

    private RegistryImage named(String repository, Optional<Login> login) throws Exception {
        RegistryImage image = RegistryImage.named(server.hostAndPort() + "/" + repository + ":one");
        login.ifPresent(user -> image.addCredential(user.name(), user.password()));
        return image;
    }
}
