package io.staithe.tck;

import static io.staithe.tck.Samples.APP;
import static io.staithe.tck.Samples.MISSING;
import static io.staithe.tck.Samples.NOON;
import static io.staithe.tck.Samples.OTHER;
import static io.staithe.tck.Samples.child;
import static io.staithe.tck.Samples.digest;
import static io.staithe.tck.Samples.digests;
import static io.staithe.tck.Samples.image;
import static io.staithe.tck.Samples.layer;
import static io.staithe.tck.Samples.pointed;
import static io.staithe.tck.Samples.removed;
import static io.staithe.tck.Samples.repository;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.staithe.registry.catalog.ImageRecord;
import io.staithe.registry.catalog.NewImage;
import io.staithe.registry.catalog.Reference;
import io.staithe.registry.catalog.StoredManifest;
import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.name.MediaType;
import io.staithe.registry.name.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@link io.staithe.registry.store.ImageTable}, but for referrers. */
abstract class ImageContract extends StoreTest {

    @Override
    void prepare() {
        change(tx -> {
            tx.repositories().insert(repository(APP));
            tx.repositories().insert(repository(OTHER));
        });
    }

    @Test
    void keepsEverythingOfAnImage() {
        NewImage image = image(
                "image",
                Optional.of(digest("subject")),
                Optional.of("application/x; \u00e9 'quoted' \"twice\""),
                Map.of("key", "value"),
                layer("one"),
                layer("two"),
                child("one"));
        change(tx -> tx.images().insert(APP, image));
        store().read(HERE, tx -> {
            assertThat(tx.images().find(APP, digest("image"))).contains(image.image());
            assertThat(tx.images().manifest(APP, digest("image"))).contains(image.manifest());
            assertThat(tx.images().references(APP, digest("image"))).isEqualTo(image.references());
            return true;
        });
    }

    @Test
    void aManifestComesBackByteByByte() {
        byte[] bytes = new byte[4 << 20];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        for (Content content : List.of(Content.copyOf(bytes), Content.empty())) {
            Digest digest = content.digest(DigestAlgorithm.SHA512);
            StoredManifest manifest = new StoredManifest(digest, MediaType.OCI_INDEX, content);
            ImageRecord image = new ImageRecord(
                    digest, MediaType.OCI_INDEX, content.length(), 0, Optional.empty(), Optional.empty(), NOON);
            change(tx -> tx.images().insert(APP, new NewImage(image, manifest, Set.of(), Map.of())));
            assertThat(this.<Optional<StoredManifest>>read(tx -> tx.images().manifest(APP, digest)))
                    .contains(manifest);
        }
    }

    @Test
    void aManifestIsFoundByItsTag() {
        change(tx -> {
            tx.images().insert(APP, image("image"));
            tx.images().insert(OTHER, image("other"));
            tx.tags().move(APP, pointed("latest", digest("image")));
            tx.tags().move(OTHER, pointed("latest", digest("other")));
            assertThat(tx.images().manifest(APP, Tag.of("latest")))
                    .contains(image("image").manifest());
            assertThat(tx.images().manifest(OTHER, Tag.of("latest")))
                    .contains(image("other").manifest());
            assertThat(tx.images().manifest(APP, Tag.of("LATEST"))).isEmpty();
            tx.tags().move(APP, removed("latest", digest("image")));
            assertThat(tx.images().manifest(APP, Tag.of("latest"))).isEmpty();
        });
    }

    @Test
    void nothingIsFoundWhereThereIsNoRepository() {
        change(tx -> tx.images().insert(APP, image("image", layer("layer"))));
        store().read(HERE, tx -> {
            assertThat(tx.images().find(MISSING, digest("image"))).isEmpty();
            assertThat(tx.images().manifest(MISSING, digest("image"))).isEmpty();
            assertThat(tx.images().manifest(MISSING, Tag.of("latest"))).isEmpty();
            assertThat(tx.images().page(MISSING, Optional.empty(), 10)).isEmpty();
            assertThat(tx.images().count(MISSING)).isZero();
            assertThat(tx.images().references(MISSING, digest("image"))).isEmpty();
            assertThat(tx.images().usersOf(MISSING, layer("layer"), 10)).isEmpty();
            return true;
        });
        assertThat(this.<Boolean>write(tx -> tx.images().delete(MISSING, digest("image"))))
                .isFalse();
    }

    @Test
    void anImageNeedsItsRepository() {
        assertThatIllegalStateException()
                .isThrownBy(() -> write(tx -> tx.images().insert(MISSING, image("image"))));
    }

    @Test
    void insertsADigestOnceARepository() {
        assertThat(this.<Boolean>write(tx -> tx.images().insert(APP, image("image", layer("one")))))
                .isTrue();
        assertThat(this.<Boolean>write(tx -> tx.images().insert(APP, image("image", layer("two")))))
                .isFalse();
        assertThat(this.<Boolean>write(tx -> tx.images().insert(OTHER, image("image"))))
                .isTrue();
        store().read(HERE, tx -> {
            assertThat(tx.images().references(APP, digest("image"))).containsExactly(layer("one"));
            assertThat(tx.images().count(APP)).isEqualTo(1);
            assertThat(tx.images().count(OTHER)).isEqualTo(1);
            return true;
        });
    }

    @Test
    void deletingTakesManifestAndReferencesAlong() {
        change(tx -> {
            tx.images().insert(APP, image("image", layer("layer")));
            tx.images().insert(OTHER, image("image", layer("layer")));
        });
        assertThat(this.<Boolean>write(tx -> tx.images().delete(APP, digest("image"))))
                .isTrue();
        assertThat(this.<Boolean>write(tx -> tx.images().delete(APP, digest("image"))))
                .isFalse();
        store().read(HERE, tx -> {
            assertThat(tx.images().find(APP, digest("image"))).isEmpty();
            assertThat(tx.images().manifest(APP, digest("image"))).isEmpty();
            assertThat(tx.images().references(APP, digest("image"))).isEmpty();
            assertThat(tx.images().usersOf(APP, layer("layer"), 10)).isEmpty();
            assertThat(tx.images().count(APP)).isZero();
            assertThat(tx.images().usersOf(OTHER, layer("layer"), 10)).containsExactly(digest("image"));
            return true;
        });
        change(tx -> assertThat(tx.images().insert(APP, image("image"))).isTrue());
        assertThat(this.<Set<Reference>>read(tx -> tx.images().references(APP, digest("image"))))
                .isEmpty();
    }

    @Test
    void anImageWithATagIsNotDeleted() {
        change(tx -> {
            tx.images().insert(APP, image("image"));
            tx.tags().move(APP, pointed("latest", digest("image")));
        });
        assertThatIllegalStateException()
                .isThrownBy(() -> write(tx -> tx.images().delete(APP, digest("image"))));
        assertThat(this.<Boolean>read(
                        tx -> tx.images().manifest(APP, Tag.of("latest")).isPresent()))
                .isTrue();
    }

    @Test
    void anImageIsDeletedAfterItsLastTag() {
        change(tx -> {
            tx.images().insert(APP, image("image"));
            tx.tags().move(APP, pointed("latest", digest("image")));
        });
        change(tx -> {
            tx.tags().move(APP, removed("latest", digest("image")));
            assertThat(tx.images().delete(APP, digest("image"))).isTrue();
        });
    }

    @Test
    void pagesComeInByteOrder() {
        List<Digest> sorted = digests("a", "b", "c", "d", "e", "f", "g");
        change(tx -> {
            for (String text : List.of("g", "c", "a", "e", "f", "b", "d")) {
                tx.images().insert(APP, image(text));
            }
            tx.images().insert(OTHER, image("other"));
        });
        assertThat(page(Optional.empty(), 100)).isEqualTo(sorted);
        assertThat(page(Optional.empty(), 3)).isEqualTo(sorted.subList(0, 3));
        assertThat(page(Optional.of(sorted.get(2)), 3)).isEqualTo(sorted.subList(3, 6));
        assertThat(page(Optional.of(sorted.get(6)), 3)).isEmpty();
        change(tx -> tx.images().delete(APP, sorted.get(2)));
        assertThat(page(Optional.of(sorted.get(2)), 3)).isEqualTo(sorted.subList(3, 6));
        assertThat(page(Optional.of(Digest.parse("md5:x")), 1)).isEqualTo(sorted.subList(0, 1));
        assertThat(page(Optional.of(Digest.parse("zz:x")), 1)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> page(Optional.empty(), 0));
    }

    @Test
    void usersAreToldApartByKindAndComeInByteOrder() {
        change(tx -> {
            for (String text : List.of("a", "b", "c")) {
                tx.images().insert(APP, image(text, layer("shared"), layer("of " + text)));
            }
            tx.images().insert(APP, image("index", child("shared"), child("a")));
        });
        store().read(HERE, tx -> {
            assertThat(tx.images().usersOf(APP, layer("shared"), 10)).isEqualTo(digests("a", "b", "c"));
            assertThat(tx.images().usersOf(APP, layer("shared"), 2))
                    .isEqualTo(digests("a", "b", "c").subList(0, 2));
            assertThat(tx.images().usersOf(APP, child("shared"), 10)).containsExactly(digest("index"));
            assertThat(tx.images().usersOf(APP, layer("of b"), 10)).containsExactly(digest("b"));
            assertThat(tx.images().usersOf(OTHER, layer("shared"), 10)).isEmpty();
            return true;
        });
    }

    @Test
    void aReferenceMayHaveAnyLegalDigest() {
        Reference odd = new Reference(
                Reference.Kind.LAYER, Digest.parse("multihash+base58:QmRZxt2b1FVZPNqd8hsiykDL3TdBDeTSPX9Kv46HmX4Gx8="));
        change(tx -> tx.images().insert(APP, image("image", odd)));
        store().read(HERE, tx -> {
            assertThat(tx.images().references(APP, digest("image"))).containsExactly(odd);
            assertThat(tx.images().usersOf(APP, odd, 1)).containsExactly(digest("image"));
            return true;
        });
    }

    private List<Digest> page(Optional<Digest> after, int limit) {
        return read(tx -> tx.images().page(APP, after, limit)).stream()
                .map(ImageRecord::digest)
                .toList();
    }
}
