package io.staithe.tck;

import static io.staithe.tck.Samples.APP;
import static io.staithe.tck.Samples.content;
import static io.staithe.tck.Samples.repository;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.failure.RepositoryNotFoundException;
import io.staithe.registry.store.RepositoryTable;
import io.staithe.registry.store.Transaction;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What work may do, and what becomes of it. */
abstract class TransactionContract extends StoreTest {

    @Test
    void givesBackWhatTheWorkGave() {
        assertThat(this.<String>write(tx -> "written")).isEqualTo("written");
        assertThat(this.<String>read(tx -> "read")).isEqualTo("read");
    }

    @Test
    void passesOnWhatTheWorkThrew() {
        var failure = new RepositoryNotFoundException(APP, HERE);
        assertThatThrownBy(() -> write(tx -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThatThrownBy(() -> read(tx -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }

    @Test
    void aWriteSeesItsOwnChanges() {
        change(tx -> {
            tx.repositories().insert(repository(APP));
            assertThat(tx.repositories().find(APP)).isPresent();
            assertThat(tx.repositories().count()).isEqualTo(1);
        });
    }

    @Test
    void aReadCannotWrite() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read(tx -> tx.repositories().insert(repository(APP))));
        assertThat(this.<Long>read(tx -> tx.repositories().count())).isZero();
    }

    @Test
    void transactionsDoNotNest() {
        assertThatIllegalStateException().isThrownBy(() -> write(tx -> write(inner -> true)));
        assertThatIllegalStateException().isThrownBy(() -> write(tx -> read(inner -> true)));
        assertThatIllegalStateException().isThrownBy(() -> read(tx -> write(inner -> true)));
        assertThatIllegalStateException().isThrownBy(() -> read(tx -> read(inner -> true)));
        assertThatIllegalStateException().isThrownBy(() -> read(tx -> store().read(ELSEWHERE, inner -> true)));
    }

    @Test
    void goesOnAfterANestedTransactionWasRefused() {
        change(tx -> {
            assertThatIllegalStateException().isThrownBy(() -> read(inner -> true));
            tx.documents("kind").put("key", 0, content("kept"));
        });
        assertThat(this.<Boolean>read(tx -> tx.documents("kind").find("key").isPresent()))
                .isTrue();
    }

    @Test
    void nothingOfATransactionWorksAfterItsEnd() {
        Transaction kept = write(tx -> tx);
        RepositoryTable keptTable = write(Transaction::repositories);
        assertThatIllegalStateException().isThrownBy(() -> kept.repositories().count());
        assertThatIllegalStateException().isThrownBy(() -> keptTable.insert(repository(APP)));
    }

    @Test
    void aTransactionWorksInItsOwnThreadOnly() {
        change(tx -> assertThatThrownBy(() -> CompletableFuture.supplyAsync(
                                () -> tx.repositories().count())
                        .join())
                .hasCauseInstanceOf(IllegalStateException.class));
    }

    @Test
    void registriesKnowNothingOfEachOther() {
        change(tx -> tx.repositories().insert(repository(APP)));
        store().read(ELSEWHERE, tx -> {
            assertThat(tx.repositories().find(APP)).isEmpty();
            assertThat(tx.repositories().count()).isZero();
            return true;
        });
        change(
                ELSEWHERE,
                tx -> assertThat(tx.repositories().insert(repository(APP))).isTrue());
        change(ELSEWHERE, tx -> tx.repositories().delete(APP));
        assertThat(this.<Boolean>read(tx -> tx.repositories().find(APP).isPresent()))
                .isTrue();
    }

    @Test
    void aClosedStoreRefusesWork() {
        store().close();
        assertThatIllegalStateException().isThrownBy(() -> read(tx -> true));
        assertThatIllegalStateException().isThrownBy(() -> write(tx -> true));
    }

    @Test
    void closingTwiceIsHarmless() {
        store().close();
        store().close();
    }
}
