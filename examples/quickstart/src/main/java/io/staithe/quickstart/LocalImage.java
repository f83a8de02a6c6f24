package io.staithe.quickstart;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * An image that Jib built on this machine, from nothing: a program in one layer, a megabyte of ballast in another.
 *
 * <p>The same version always comes out with the same digest.
 */
final class LocalImage {
    private static final int BALLAST_BYTES = 1024 * 1024;

    private final JibContainerBuilder builder;
    private final Path workshop;
    private final Digest digest;
    private final Map<Digest, Content> blobs;

    private LocalImage(JibContainerBuilder builder, Path workshop, Digest digest, Map<Digest, Content> blobs) {
        this.builder = builder;
        this.workshop = workshop;
        this.digest = digest;
        this.blobs = Map.copyOf(blobs);
    }

    /** Builds a version, with a folder to work in. */
    static LocalImage build(Path workshop, String version) throws Exception {
        Path folder = Files.createDirectories(workshop.resolve(version));
        JibContainerBuilder builder = Jib.fromScratch()
                .setFormat(ImageFormat.OCI)
                .addFileEntriesLayer(ballast(folder))
                .addFileEntriesLayer(program(folder, version))
                .setEntrypoint("/hello")
                .addLabel("org.opencontainers.image.title", "Hello from the quickstart")
                .addLabel("org.opencontainers.image.version", version);
        Path tar = folder.resolve("image.tar");
        String name = "quickstart:" + version;
        var built =
                builder.containerize(quietly(Containerizer.to(TarImage.at(tar).named(name)), workshop));
        return new LocalImage(builder, workshop, Digest.parse(built.getDigest().toString()), ImageTar.blobs(tar));
    }

    /** Pushes it; returns the digest that the server was told. */
    Digest push(String repository, List<String> tags, Optional<Login> login) throws Exception {
        RegistryImage target = RegistryImage.named(repository + ":" + tags.get(0));
        login.ifPresent(user -> target.addCredential(user.name(), user.password()));
        Containerizer containerizer =
                quietly(Containerizer.to(target), workshop).setAllowInsecureRegistries(true);
        tags.forEach(containerizer::withAdditionalTag);
        return Digest.parse(builder.containerize(containerizer).getDigest().toString());
    }

    Digest digest() {
        return digest;
    }

    /** The manifest, the configuration and the layers, by digest. */
    Map<Digest, Content> blobs() {
        return blobs;
    }

    Optional<Content> blob(Digest named) {
        return Optional.ofNullable(blobs.get(named));
    }

    long bytes() {
        return blobs.values().stream().mapToLong(Content::length).sum();
    }

    private static FileEntriesLayer ballast(Path folder) throws IOException {
        byte[] bytes = new byte[BALLAST_BYTES];
        new Random(42).nextBytes(bytes);
        Path file = Files.write(folder.resolve("ballast"), bytes);
        return FileEntriesLayer.builder()
                .setName("ballast")
                .addEntry(file, AbsoluteUnixPath.get("/ballast"))
                .build();
    }

    private static FileEntriesLayer program(Path folder, String version) throws IOException {
        byte[] program = HelloProgram.saying("Hello, this is version " + version + ", from a registry inside a JVM.");
        Path file = Files.write(folder.resolve("hello"), program);
        return FileEntriesLayer.builder()
                .setName("program")
                .addEntry(file, AbsoluteUnixPath.get("/hello"), FilePermissions.fromOctalString("755"))
                .build();
    }

    private static Containerizer quietly(Containerizer containerizer, Path workshop) {
        return containerizer
                .setToolName("staithe-quickstart")
                .setBaseImageLayersCache(workshop.resolve("base-cache"))
                .setApplicationLayersCache(workshop.resolve("cache"));
    }
}
