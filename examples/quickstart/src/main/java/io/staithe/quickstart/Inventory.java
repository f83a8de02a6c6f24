package io.staithe.quickstart;

import io.staithe.registry.Registry;
import io.staithe.registry.catalog.Page;
import io.staithe.registry.catalog.RepositoryRecord;
import io.staithe.registry.catalog.TagRecord;
import io.staithe.registry.image.ImageDetail;
import io.staithe.registry.name.RepositoryName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells what a registry holds, as far as it fits on a screen. */
final class Inventory {
    private static final int REPOSITORIES = 10;
    private static final int IMAGES = 100;
    private static final int TAGS = 6;

    private final Registry registry;
    private final Page<RepositoryRecord> repositories;

    Inventory(Registry registry) {
        this.registry = registry;
        this.repositories = registry.repositories().list(Optional.empty(), REPOSITORIES);
    }

    boolean isEmpty() {
        return repositories.items().isEmpty();
    }

    void print(Printer printer) {
        List<List<String>> rows = new ArrayList<>();
        for (RepositoryRecord repository : repositories.items()) {
            rows.add(List.of(repository.name().value(), images(repository.name()), tags(repository.name())));
        }
        printer.table(rows);
        if (repositories.more()) {
            printer.line("  and more");
        }
    }

    private String images(RepositoryName repository) {
        Page<ImageDetail> images = registry.images(repository).list(Optional.empty(), IMAGES);
        int count = images.items().size();
        return count + (images.more() ? " images and more" : count == 1 ? " image" : " images");
    }

    private String tags(RepositoryName repository) {
        Page<TagRecord> tags = registry.tags(repository).list(Optional.empty(), TAGS);
        return tags.items().stream().map(tag -> tag.tag().value()).collect(Collectors.joining(", "))
                + (tags.more() ? ", ..." : "");
    }
}
