package io.staithe.tck;

import static io.staithe.tck.Samples.ALICE;
import static io.staithe.tck.Samples.APP;
import static io.staithe.tck.Samples.MISSING;
import static io.staithe.tck.Samples.NOON;
import static io.staithe.tck.Samples.OTHER;
import static io.staithe.tck.Samples.content;
import static io.staithe.tck.Samples.digest;
import static io.staithe.tck.Samples.repository;
import static io.staithe.tck.Samples.upload;
import static io.staithe.tck.Samples.uploadId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.staithe.registry.catalog.UploadRecord;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.store.UploadTable.Usage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@link io.staithe.registry.store.UploadTable}. */
abstract class UploadContract extends StoreTest {
    private static final String BOB = "arn:aws:iam::123456789012:user/bob";

    @Override
    void prepare() {
        change(tx -> {
            tx.repositories().insert(repository(APP));
            tx.repositories().insert(repository(OTHER));
        });
    }

    @Test
    void keepsAnUploadThroughAllItsStates() {
        UploadRecord begun = upload(1, APP);
        put(begun);
        assertThat(find(APP, 1)).contains(begun);
        UploadRecord claimed = begun.claimed(NOON.plusSeconds(30));
        put(claimed);
        assertThat(find(APP, 1)).contains(claimed);
        UploadRecord advanced = claimed.advanced(52_000L << 20, content("state"), NOON.plusSeconds(60));
        put(advanced);
        assertThat(find(APP, 1)).contains(advanced);
        UploadRecord finished = advanced.finishedAs(digest("layer"), NOON.plusSeconds(90));
        put(finished);
        assertThat(find(APP, 1)).contains(finished);
    }

    @Test
    void anUploadOfAnotherRepositoryIsUnknown() {
        put(upload(1, APP));
        assertThat(find(OTHER, 1)).isEmpty();
        assertThat(find(MISSING, 1)).isEmpty();
        assertThat(this.<Boolean>write(tx -> tx.uploads().delete(OTHER, uploadId(1))))
                .isFalse();
        assertThat(find(APP, 1)).isPresent();
        assertThat(store().<Optional<UploadRecord>>read(
                                ELSEWHERE, tx -> tx.uploads().find(APP, uploadId(1))))
                .isEmpty();
    }

    @Test
    void anUploadNeedsItsRepository() {
        assertThatIllegalStateException().isThrownBy(() -> put(upload(1, MISSING)));
        assertThat(usage(ALICE)).isEqualTo(new Usage(0, 0));
    }

    @Test
    void deletesOnlyWhatIsThere() {
        put(upload(1, APP));
        assertThat(this.<Boolean>write(tx -> tx.uploads().delete(APP, uploadId(1))))
                .isTrue();
        assertThat(this.<Boolean>write(tx -> tx.uploads().delete(APP, uploadId(1))))
                .isFalse();
        assertThat(find(APP, 1)).isEmpty();
    }

    @Test
    void usageCountsOpenUploadsOfTheCallerInAllRepositories() {
        assertThat(usage(ALICE)).isEqualTo(new Usage(0, 0));
        put(upload(1, APP, ALICE, 10, NOON));
        put(upload(2, OTHER, ALICE, 52_000L << 20, NOON));
        put(upload(3, APP, BOB, 7, NOON));
        assertThat(usage(ALICE)).isEqualTo(new Usage(2, (52_000L << 20) + 10));
        assertThat(usage(BOB)).isEqualTo(new Usage(1, 7));
        assertThat(store().<Usage>read(ELSEWHERE, tx -> tx.uploads().usage(ALICE)))
                .isEqualTo(new Usage(0, 0));
    }

    @Test
    void usageFollowsEveryChange() {
        put(upload(1, APP, ALICE, 10, NOON));
        put(upload(1, APP, ALICE, 25, NOON));
        assertThat(usage(ALICE)).isEqualTo(new Usage(1, 25));
        put(upload(2, APP, ALICE, 5, NOON));
        put(upload(1, APP, ALICE, 25, NOON).finishedAs(digest("layer"), NOON));
        assertThat(usage(ALICE)).isEqualTo(new Usage(1, 5));
        change(tx -> tx.uploads().delete(APP, uploadId(1)));
        assertThat(usage(ALICE)).isEqualTo(new Usage(1, 5));
        change(tx -> tx.uploads().delete(APP, uploadId(2)));
        assertThat(usage(ALICE)).isEqualTo(new Usage(0, 0));
    }

    @Test
    void aFinishedUploadCountsForNothingWhateverItSays() {
        UploadRecord open = upload(1, APP);
        put(new UploadRecord(
                open.id(), APP, ALICE, 1_000, 2, 3, NOON, NOON, content("state"), Optional.of(digest("layer"))));
        assertThat(usage(ALICE)).isEqualTo(new Usage(0, 0));
    }

    @Test
    void theLongestExpiredComeFirst() {
        put(upload(1, APP, ALICE, 0, NOON.plusSeconds(3)));
        put(upload(2, OTHER, BOB, 0, NOON.plusSeconds(1)));
        put(upload(3, APP, ALICE, 0, NOON.plusSeconds(2)).finishedAs(digest("layer"), NOON.plusSeconds(2)));
        put(upload(4, APP, ALICE, 0, NOON.plusSeconds(4)));
        assertThat(expired(NOON, 10)).isEmpty();
        assertThat(expired(NOON.plusSeconds(3), 10)).containsExactly(2, 3, 1);
        assertThat(expired(NOON.plusSeconds(3), 2)).containsExactly(2, 3);
        assertThat(expired(NOON.plusSeconds(3).minusNanos(1), 10)).containsExactly(2, 3);
        put(upload(2, OTHER, BOB, 0, NOON.plusSeconds(9)));
        assertThat(expired(NOON.plusSeconds(3), 10)).containsExactly(3, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> expired(NOON, 0));
    }

    @Test
    void expiredUploadsAreThoseOfTheRegistry() {
        change(ELSEWHERE, tx -> {
            tx.repositories().insert(repository(APP));
            tx.uploads().put(upload(1, APP));
        });
        assertThat(expired(NOON, 10)).isEmpty();
    }

    private void put(UploadRecord upload) {
        change(tx -> tx.uploads().put(upload));
    }

    private Optional<UploadRecord> find(RepositoryName repository, int number) {
        return read(tx -> tx.uploads().find(repository, uploadId(number)));
    }

    private Usage usage(String principal) {
        return read(tx -> tx.uploads().usage(principal));
    }

    private List<Integer> expired(Instant now, int limit) {
        return read(tx -> tx.uploads().expired(now, limit)).stream()
                .map(upload -> Integer.parseInt(upload.id().value().substring(0, 8), 16))
                .toList();
    }
}
