package io.staithe.tck;

import static io.staithe.tck.Samples.ALICE;
import static io.staithe.tck.Samples.APP;
import static io.staithe.tck.Samples.NOON;
import static io.staithe.tck.Samples.OTHER;
import static io.staithe.tck.Samples.blob;
import static io.staithe.tck.Samples.content;
import static io.staithe.tck.Samples.digest;
import static io.staithe.tck.Samples.event;
import static io.staithe.tck.Samples.image;
import static io.staithe.tck.Samples.layer;
import static io.staithe.tck.Samples.move;
import static io.staithe.tck.Samples.pointed;
import static io.staithe.tck.Samples.referrer;
import static io.staithe.tck.Samples.repository;
import static io.staithe.tck.Samples.upload;
import static io.staithe.tck.Samples.uploadId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.catalog.RepositorySettings;
import io.staithe.registry.name.Tag;
import io.staithe.registry.store.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A write that throws leaves nothing behind, whatever it had done. */
abstract class RollbackContract extends StoreTest {
    private static final Instant LATER = NOON.plusSeconds(60);

    /** Each kind of change, on top of {@link #prepare()}. */
    @SuppressWarnings("ImmutableEnumChecker")
    enum Change {
        CREATE_A_REPOSITORY(tx -> tx.repositories().insert(repository("new"))),
        CHANGE_A_REPOSITORY(tx -> tx.repositories()
                .update(repository(APP).with(RepositorySettings.standard().withSparseManifests(true)))),
        DELETE_A_REPOSITORY(tx -> tx.repositories().delete(APP)),
        DELETE_AND_CREATE_A_REPOSITORY(tx -> {
            tx.repositories().delete(APP);
            tx.repositories().insert(repository(APP));
        }),
        PUSH_AN_IMAGE(tx -> tx.images().insert(APP, referrer("new", digest("image"), "sbom", Map.of("a", "b")))),
        DELETE_AN_IMAGE(tx -> tx.images().delete(APP, digest("referrer"))),
        SET_A_TAG(tx -> tx.tags().move(APP, pointed("new", digest("image")))),
        MOVE_A_TAG(tx -> tx.tags()
                .move(APP, move("latest", LATER, Optional.of(digest("image")), Optional.of(digest("referrer"))))),
        REMOVE_A_TAG(tx -> tx.tags().move(APP, move("latest", LATER, Optional.of(digest("image")), Optional.empty()))),
        FORGET_HISTORY(tx -> tx.tags().forgetHistory(LATER, 10)),
        STORE_A_BLOB(tx -> tx.blobs().insert(blob("new"))),
        DELETE_A_BLOB(tx -> tx.blobs().delete(digest("loose"))),
        LINK_A_BLOB(tx -> tx.links().hold(OTHER, digest("layer"), NOON)),
        HOLD_A_LINK(tx -> tx.links().hold(APP, digest("layer"), LATER)),
        DELETE_A_LINK(tx -> tx.links().delete(APP, digest("layer"))),
        BEGIN_AN_UPLOAD(tx -> tx.uploads().put(upload(2, APP))),
        ADVANCE_AN_UPLOAD(tx -> tx.uploads().put(upload(1, APP).advanced(20, content("more"), LATER))),
        FINISH_AN_UPLOAD(tx -> tx.uploads().put(upload(1, APP).finishedAs(digest("layer"), LATER))),
        DELETE_AN_UPLOAD(tx -> tx.uploads().delete(APP, uploadId(1))),
        APPEND_AN_EVENT(tx -> tx.outbox().append(event("new", NOON))),
        DELETE_AN_EVENT(tx -> tx.outbox().delete(tx.outbox().page(0, 1).get(0).sequence())),
        DELETE_OLD_EVENTS(tx -> tx.outbox().deleteBefore(LATER, 10)),
        WRITE_A_DOCUMENT(tx -> tx.documents("kind").put("new", 0, content("new"))),
        CHANGE_A_DOCUMENT(tx -> tx.documents("kind").put("key", 1, content("new"))),
        DELETE_A_DOCUMENT(tx -> tx.documents("kind").delete("key"));

        private final Consumer<Transaction> work;

        Change(Consumer<Transaction> work) {
            this.work = work;
        }
    }

    @Override
    void prepare() {
        change(tx -> {
            tx.repositories().insert(repository(APP));
            tx.repositories().insert(repository(OTHER));
            tx.blobs().insert(blob("layer"));
            tx.blobs().insert(blob("loose"));
            tx.links().hold(APP, digest("layer"), NOON);
            tx.images().insert(APP, image("image", layer("layer")));
            tx.images().insert(APP, referrer("referrer", digest("image"), "signature", Map.of("k", "v")));
            tx.tags().move(APP, pointed("latest", digest("referrer")));
            tx.tags().move(APP, move("latest", NOON, Optional.of(digest("referrer")), Optional.of(digest("image"))));
            tx.uploads().put(upload(1, APP));
            tx.outbox().append(event("push", NOON));
            tx.documents("kind").put("key", 0, content("old"));
        });
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void aFailedWriteChangesNothing(Change change) {
        List<Object> before = read(RollbackContract::everything);
        assertThatThrownBy(() -> change(tx -> {
                    change.work.accept(tx);
                    assertThat(everything(tx)).isNotEqualTo(before);
                    throw new UnsupportedOperationException("on purpose");
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(this.<List<Object>>read(RollbackContract::everything)).isEqualTo(before);
        change(change.work);
        assertThat(this.<List<Object>>read(RollbackContract::everything)).isNotEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void anErrorUndoesAsAnExceptionDoes(Change change) {
        List<Object> before = read(RollbackContract::everything);
        assertThatThrownBy(() -> change(tx -> {
                    change.work.accept(tx);
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(this.<List<Object>>read(RollbackContract::everything)).isEqualTo(before);
    }

    /** All answers that a change of {@link Change} could alter. */
    private static List<Object> everything(Transaction tx) {
        List<Object> all = new ArrayList<>();
        all.add(tx.repositories().page(Optional.empty(), 100));
        all.add(tx.repositories().count());
        all.add(tx.blobs().page(Optional.empty(), 100));
        all.add(tx.links().repositoriesWith(digest("layer"), 100));
        all.add(tx.uploads().usage(ALICE));
        all.add(tx.uploads().expired(LATER, 100));
        all.add(tx.outbox().page(0, 100));
        all.add(tx.documents("kind").page(Optional.empty(), 100));
        all.add(tx.images().count(APP));
        all.add(tx.images().page(APP, Optional.empty(), 100));
        all.add(tx.images().manifest(APP, Tag.of("latest")));
        all.add(tx.images().usersOf(APP, layer("layer"), 100));
        all.add(tx.images().referrers(APP, digest("image"), Set.of(), Optional.empty(), 100));
        all.add(tx.tags().page(APP, Optional.empty(), 100));
        all.add(tx.tags().of(APP, digest("image"), 100));
        all.add(tx.tags().history(APP, Tag.of("latest"), LATER, 100));
        all.add(tx.links().page(APP, Optional.empty(), 100));
        all.add(tx.links().page(OTHER, Optional.empty(), 100));
        all.add(tx.uploads().find(APP, uploadId(1)));
        return all;
    }
}
