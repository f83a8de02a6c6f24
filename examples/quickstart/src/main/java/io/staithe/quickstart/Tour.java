package io.staithe.quickstart;

import static io.staithe.quickstart.Printer.size;
import static io.staithe.quickstart.Printer.time;

import io.staithe.quickstart.HttpPull.Piece;
import io.staithe.registry.Registry;
import io.staithe.registry.catalog.RepositorySettings;
import io.staithe.registry.catalog.TagMove;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.layer.Layer;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.Tag;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows what a registry does, with a real image over HTTP, and checks every claim it makes on the way. */
final class Tour {
    static final RepositoryName REPOSITORY = RepositoryName.of("hello/staithe");
    private static final Tag LATEST = Tag.of("latest");
    private static final int MOVES_SHOWN = 6;
    private static final int LAYERS_COUNTED = 100;
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

    private final Service service;
    private final Registry registry;
    private final RepositorySettings settings;
    private final Optional<Login> login;
    private final HttpPull pull;
    private final Printer printer;

    Tour(Service service, RepositorySettings settings, Optional<Login> login, Printer printer) {
        this.service = service;
        this.registry = service.registry();
        this.settings = settings;
        this.login = login;
        this.pull = new HttpPull(service.address().resolve("/v2/" + REPOSITORY + "/"), login);
        this.printer = printer;
    }

    /** Goes through all of it, with a folder for what is built on the way. */
    void run(Path workshop) throws Exception {
        if (registry.repositories().find(REPOSITORY).isEmpty()) {
            registry.repositories().create(REPOSITORY, settings);
        }
        LocalImage first = LocalImage.build(workshop, "1.0");
        push(first);
        pullBack(first);
        Instant before = Instant.now();
        moveTag(LocalImage.build(workshop, "2.0"));
        restore(before, first);
    }

    private void push(LocalImage image) throws Exception {
        printer.heading("1  Jib builds an image and pushes it");
        Duration took = pushTagged(image, "1.0");
        printer.table(List.of(
                List.of("repository", REPOSITORY.value()),
                List.of("tags", "1.0, latest"),
                List.of("digest", image.digest().toString()),
                List.of("pushed", size(image.bytes()) + " in " + time(took))));
    }

    private void pullBack(LocalImage image) throws Exception {
        printer.heading("2  Pulled back over HTTP and compared with what was built, byte by byte");
        List<Piece> pieces = pull.image("1.0");
        List<List<String>> rows = new ArrayList<>();
        for (Piece piece : pieces) {
            require(piece.digest().equals(piece.claimed()), piece.what() + " does not have the digest it came under");
            require(
                    Optional.of(piece.content()).equals(image.blob(piece.claimed())),
                    piece.what() + " is not what was pushed");
            rows.add(List.of(
                    piece.what(),
                    brief(piece.digest()),
                    size(piece.content().length()),
                    time(piece.took()),
                    piece.mediaType()));
        }
        require(pieces.get(0).digest().equals(image.digest()), "the tag leads to another image");
        printer.table(rows);
        printer.proven("identical, all " + pieces.size());
    }

    private void moveTag(LocalImage next) throws Exception {
        printer.heading("3  A new version moves the tag");
        int before = layers();
        Duration took = pushTagged(next, "2.0");
        Piece manifest = pull.manifest("latest");
        require(manifest.digest().equals(next.digest()), "latest did not move");
        printer.table(List.of(
                List.of("latest", "-> " + brief(next.digest())),
                List.of("pushed", "in " + time(took)),
                List.of(
                        "sent",
                        layers() - before + " of " + (next.blobs().size() - 1) + " blobs, the others were here")));
    }

    private void restore(Instant moment, LocalImage first) throws Exception {
        printer.heading("4  Every move of a tag is remembered, and can be taken back");
        registry.tags(REPOSITORY).restore(LATEST, moment);
        Piece manifest = pull.manifest("latest");
        require(manifest.digest().equals(first.digest()), "latest was not restored");
        List<TagMove> moves = registry.tags(REPOSITORY).history(LATEST, Instant.now(), MOVES_SHOWN);
        List<List<String>> rows = new ArrayList<>();
        for (TagMove move : moves) {
            rows.add(List.of(
                    CLOCK.format(move.at()),
                    move.from().map(Tour::brief).orElse("(none)"),
                    "-> " + move.to().map(Tour::brief).orElse("(none)"),
                    "by " + move.by()));
        }
        printer.table(rows);
        printer.proven("latest is back at " + brief(first.digest()) + ", where it was at " + CLOCK.format(moment));
    }

    private Duration pushTagged(LocalImage image, String version) throws Exception {
        long begin = System.nanoTime();
        Digest pushed = image.push(service.hostAndPort() + "/" + REPOSITORY, List.of(version, "latest"), login);
        require(pushed.equals(image.digest()), "another image was pushed than was built");
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private int layers() {
        List<Layer> layers = registry.layers(REPOSITORY)
                .list(Optional.empty(), LAYERS_COUNTED)
                .items();
        return layers.size();
    }

    private static String brief(Digest digest) {
        return digest.algorithm() + ":" + digest.encoded().substring(0, 12);
    }

    private static void require(boolean claim, String otherwise) {
        if (!claim) {
            throw new IllegalStateException("The tour found a fault: " + otherwise + ".");
        }
    }
}
