package io.staithe.registry.outage;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.registry.store.BlobStore;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A metadata store is told that it may sweep; no other may ever be told the same. */
final class KeeperDrill extends Drill {
    private static final String FIRST = "first";
    private static final String SECOND = "second";

    private Optional<String> acknowledged = Optional.empty();

    KeeperDrill() {
        super(Runnable::run);
    }

    @Override
    List<Step> steps(BlobStore store) {
        return List.of(() -> acknowledged = store.keeper(FIRST));
    }

    @Override
    void assertWhole(BlobStore store) throws IOException {
        Optional<String> keeper = store.keeper(SECOND);
        assertThat(keeper).isEqualTo(acknowledged.or(() -> keeper));
        assertThat(keeper.orElseThrow()).isIn(FIRST, SECOND);
        assertThat(store.keeper(FIRST)).isEqualTo(keeper);
    }
}
