package io.staithe.registry.outage;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.staithe.registry.disk.Disk;
import io.staithe.registry.disk.Faults;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No sync of the store is there in vain, and none could go without a test that says so. */
class EverySyncTest {
    private static final List<Supplier<Drill>> DRILLS = List.of(ClaimsDrill::new, ImageDrill::new, KeeperDrill::new);

    static Set<SyncSite> syncs() throws IOException {
        Set<SyncSite> sites = new LinkedHashSet<>();
        for (Supplier<Drill> drill : DRILLS) {
            Disk disk = Disk.empty();
            disk.on(SyncSite.notedIn(sites));
            drill.get().run(disk);
            drill.get().run(disk);
        }
        return sites;
    }

    @ParameterizedTest
    @MethodSource("syncs")
    void withoutItSomethingIsLost(SyncSite sync) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> outages(sync.deleted()));
    }

    private static void outages(Faults always) throws IOException {
        for (Supplier<Drill> drill : DRILLS) {
            Outages.powerCuts(drill, always);
            Outages.kills(drill, always);
        }
    }
}
