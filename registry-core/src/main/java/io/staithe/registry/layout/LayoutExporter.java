package io.staithe.registry.layout;

import io.staithe.registry.catalog.Page;
import io.staithe.registry.catalog.ReferrerRecord;
import io.staithe.registry.catalog.StoredManifest;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.failure.ImageNotFoundException;
import io.staithe.registry.failure.LayersNotFoundException;
import io.staithe.registry.image.ImageDetail;
import io.staithe.registry.image.Images;
import io.staithe.registry.layer.LayerContent;
import io.staithe.registry.layer.Layers;
import io.staithe.registry.manifest.Descriptor;
import io.staithe.registry.manifest.Manifest;
import io.staithe.registry.manifest.ManifestParser;
import io.staithe.registry.name.ImageIdentifier;
import io.staithe.registry.name.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One export: images with everything they need, then the entries that name them. Holds digests, one manifest, no layer. */
final class LayoutExporter {
    private static final int PAGE = 100;

    private final Images images;
    private final Layers layers;
    private final ManifestParser parser;
    private final boolean withReferrers;
    private final LayoutDraft draft;

    private final Deque<Digest> waiting = new ArrayDeque<>();
    private final Set<Digest> seenImages = new HashSet<>();
    private final Set<Digest> seenLayers = new HashSet<>();
    private final Set<Digest> children = new HashSet<>();
    private final Map<Digest, LayoutEntry> exported = new HashMap<>();
    private final Map<Tag, Digest> tagged = new TreeMap<>();
    private final Set<Digest> untagged = new LinkedHashSet<>();
    private final List<String> notes = new ArrayList<>();

    LayoutExporter(Images images, Layers layers, ManifestParser parser, boolean withReferrers, LayoutDraft draft) {
        this.images = images;
        this.layers = layers;
        this.parser = parser;
        this.withReferrers = withReferrers;
        this.draft = draft;
    }

    /** Exports an image under the tag by which it is named, or under none where it is named by digest. */
    void add(ImageIdentifier identifier) throws IOException {
        Digest digest = images.describe(identifier).image().digest();
        if (identifier instanceof ImageIdentifier.ByTag named) {
            tagged.put(named.tag(), digest);
        } else {
            untagged.add(digest);
        }
        export(digest);
    }

    /** Exports every image under all its tags; what has no tag gets an entry where no index leads to it. */
    void addAll() throws IOException {
        Set<Digest> nameless = new LinkedHashSet<>();
        Optional<Digest> last = Optional.empty();
        Page<ImageDetail> page;
        do {
            page = images.list(last, PAGE);
            for (ImageDetail detail : page.items()) {
                Digest digest = detail.image().digest();
                last = Optional.of(digest);
                detail.tags().forEach(tag -> tagged.put(tag, digest));
                if (detail.tags().isEmpty()) {
                    if (!withReferrers && detail.image().subject().isPresent()) {
                        continue;
                    }
                    nameless.add(digest);
                }
                export(digest);
            }
        } while (page.more());
        nameless.removeAll(children);
        untagged.addAll(nameless);
    }

    ExportReport finish() throws IOException {
        List<LayoutEntry> entries = new ArrayList<>();
        Set<Digest> listed = new HashSet<>();
        tagged.forEach((tag, digest) -> entry(digest, Optional.of(tag)).ifPresent(entry -> {
            entries.add(entry);
            listed.add(digest);
        }));
        untagged.stream()
                .filter(listed::add)
                .flatMap(digest -> entry(digest, Optional.empty()).stream())
                .forEach(entries::add);
        draft.index(entries);
        return new ExportReport(exported.size(), draft.newBlobs(), draft.newBytes(), notes);
    }

    private Optional<LayoutEntry> entry(Digest digest, Optional<Tag> tag) {
        return Optional.ofNullable(exported.get(digest))
                .map(bare -> LayoutEntry.of(bare.mediaType(), bare.digest(), bare.size(), tag));
    }

    private void export(Digest root) throws IOException {
        waiting.add(root);
        while (!waiting.isEmpty()) {
            Digest digest = waiting.remove();
            if (seenImages.add(digest)) {
                Optional<StoredManifest> manifest = pull(digest);
                if (manifest.isPresent()) {
                    export(manifest.get());
                }
            }
        }
    }

    private void export(StoredManifest stored) throws IOException {
        Digest digest = stored.digest();
        Manifest manifest = parser.parse(stored.content(), Optional.of(stored.mediaType()));
        for (Descriptor blob : manifest.blobs()) {
            if (seenLayers.add(blob.digest())) {
                layer(blob.digest());
            }
        }
        for (Descriptor child : manifest.children()) {
            children.add(child.digest());
            waiting.add(child.digest());
        }
        int size = stored.content().length();
        if (!draft.has(digest, size)) {
            draft.blob(digest, stored.content().stream());
        }
        exported.put(digest, LayoutEntry.of(stored.mediaType(), digest, size, Optional.empty()));
        if (withReferrers) {
            referrers(digest);
        }
    }

    private void referrers(Digest subject) {
        Optional<Digest> last = Optional.empty();
        Page<ReferrerRecord> page;
        do {
            page = images.referrers(subject, Set.of(), last, PAGE);
            for (ReferrerRecord referrer : page.items()) {
                Digest digest = referrer.image().digest();
                last = Optional.of(digest);
                untagged.add(digest);
                waiting.add(digest);
            }
        } while (page.more());
    }

    private Optional<StoredManifest> pull(Digest digest) {
        try {
            return Optional.of(images.pull(ImageIdentifier.of(digest)));
        } catch (ImageNotFoundException e) {
            notes.add("the image " + digest + " is not in the repository and was left out");
            return Optional.empty();
        }
    }

    private void layer(Digest digest) throws IOException {
        LayerContent content;
        try {
            content = layers.pull(digest);
        } catch (LayersNotFoundException e) {
            notes.add("the layer " + digest + " is not in the repository and was left out");
            return;
        }
        if (!draft.has(digest, content.size())) {
            try (InputStream bytes = content.open()) {
                draft.blob(digest, bytes);
            }
        }
    }
}
