package io.staithe.registry.layout;

import io.staithe.registry.digest.Digest;
import io.staithe.registry.failure.ImageNotFoundException;
import io.staithe.registry.failure.RepositoryNotFoundException;
import io.staithe.registry.image.ImagePush;
import io.staithe.registry.image.Images;
import io.staithe.registry.image.PushedImage;
import io.staithe.registry.layer.Layers;
import io.staithe.registry.limit.Limit;
import io.staithe.registry.limit.Limits;
import io.staithe.registry.name.ImageIdentifier;
import io.staithe.registry.name.MediaType;
import io.staithe.registry.name.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** One import: a plan first, then all layers, then the manifests. */
final class LayoutImporter {
    private static final Set<MediaType> IMAGES = Set.of(
            MediaType.OCI_MANIFEST,
            MediaType.OCI_INDEX,
            MediaType.DOCKER_MANIFEST,
            MediaType.DOCKER_MANIFEST_LIST,
            MediaType.OCI_ARTIFACT_MANIFEST);

    private final LayoutFolder layout;
    private final Images images;
    private final Layers layers;
    private final int tagsPerPush;
    private final ImportPlan plan;

    private final Map<Tag, Digest> tagged = new HashMap<>();
    private final Map<Digest, TreeSet<Tag>> tags = new HashMap<>();
    private final List<String> notes = new ArrayList<>();

    LayoutImporter(LayoutFolder layout, Limits limits, Images images, Layers layers) {
        this.layout = layout;
        this.images = images;
        this.layers = layers;
        this.tagsPerPush = (int) Math.min(limits.most(Limit.TAGS_PER_PUSH), Integer.MAX_VALUE);
        this.plan = new ImportPlan(layout, limits);
    }

    ImportReport run() throws IOException {
        Set<Tag> ambiguous = new HashSet<>();
        for (LayoutEntry entry : layout.entries()) {
            if (IMAGES.contains(entry.mediaType())) {
                plan.add(entry);
                name(entry, ambiguous);
            } else {
                notes.add("the entry " + entry.digest() + " is of the type '" + entry.mediaType()
                        + "', which is no image, and was left out");
            }
        }
        ambiguous.forEach(this::leaveUntagged);
        tagged.forEach((tag, digest) ->
                tags.computeIfAbsent(digest, key -> new TreeSet<>()).add(tag));
        requireNothingMissing();
        int known = pushLayers();
        List<PushedImage> pushed = new ArrayList<>();
        for (ImportPlan.Image image : plan.images()) {
            pushed.add(push(image));
        }
        return new ImportReport(pushed, plan.layers().size() - known, known, notes);
    }

    private void name(LayoutEntry entry, Set<Tag> ambiguous) {
        Optional<Tag> tag = EntryTag.of(entry);
        if (tag.isEmpty() && !EntryTag.names(entry).isEmpty()) {
            notes.add("the name of the entry " + entry.digest() + " holds no legal tag, so it was left untagged");
        }
        tag.ifPresent(named -> {
            Digest other = tagged.putIfAbsent(named, entry.digest());
            if (other != null && !other.equals(entry.digest())) {
                ambiguous.add(named);
            }
        });
    }

    private void leaveUntagged(Tag tag) {
        tagged.remove(tag);
        notes.add("the tag '" + tag + "' names several images, which were left untagged");
    }

    /** What the layout does not hold may be in the repository already. */
    private void requireNothingMissing() throws InvalidLayoutException {
        for (Digest digest : plan.missingLayers()) {
            if (!hasLayer(digest)) {
                throw new InvalidLayoutException("the layer " + digest + " is missing");
            }
        }
        for (Digest digest : plan.missingImages()) {
            if (!hasImage(digest)) {
                throw new InvalidLayoutException("the manifest " + digest + " is missing");
            }
        }
    }

    private int pushLayers() throws IOException {
        int known = 0;
        for (Map.Entry<Digest, Long> layer : plan.layers().entrySet()) {
            Digest digest = layer.getKey();
            if (hasLayer(digest)) {
                known++;
                continue;
            }
            try (InputStream bytes = layout.open(digest)) {
                layers.push(digest, OptionalLong.of(layer.getValue()), bytes);
            }
        }
        return known;
    }

    private boolean hasLayer(Digest digest) {
        try {
            return layers.find(digest).isPresent();
        } catch (RepositoryNotFoundException e) {
            return false;
        }
    }

    private boolean hasImage(Digest digest) {
        try {
            images.describe(ImageIdentifier.of(digest));
            return true;
        } catch (ImageNotFoundException | RepositoryNotFoundException e) {
            return false;
        }
    }

    private PushedImage push(ImportPlan.Image image) throws IOException {
        List<Tag> left = new ArrayList<>(tags.getOrDefault(image.digest(), new TreeSet<>()));
        PushedImage pushed = push(image, left.subList(0, Math.min(tagsPerPush, left.size())));
        boolean changed = pushed.changed();
        for (int done = tagsPerPush; done < left.size(); done += tagsPerPush) {
            pushed = push(image, left.subList(done, Math.min(done + tagsPerPush, left.size())));
            changed |= pushed.changed();
        }
        return new PushedImage(pushed.digest(), pushed.mediaType(), Set.copyOf(left), pushed.subject(), changed);
    }

    private PushedImage push(ImportPlan.Image image, List<Tag> some) throws IOException {
        return images.push(new ImagePush(
                layout.read(image.digest(), image.size()),
                Optional.of(image.mediaType()),
                Optional.of(image.digest()),
                new TreeSet<>(some)));
    }
}
