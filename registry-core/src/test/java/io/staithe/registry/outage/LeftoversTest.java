package io.staithe.registry.outage;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.registry.disk.Disk;
import io.staithe.registry.disk.Faults;
import io.staithe.registry.file.FileSystemBlobStore;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a process leaves that is killed is gone in time, and nothing else. */
class LeftoversTest {
    @Test
    void whereverAProcessIsKilledTheObjectsThatStayAreThoseThatRowsName() throws IOException {
        int deleted = 0;
        boolean killed = true;
        for (int at = 1; killed; at++) {
            ImageDrill drill = new ImageDrill();
            Disk disk = Disk.empty();
            disk.on(Faults.powerCutAt(at));
            killed = Outages.isBrokenOff(drill, disk);
            disk.on(Faults.NONE);
            try (FileSystemBlobStore store = drill.open(disk)) {
                deleted += drill.assertNothingIsLeftOver(store);
                drill.assertWhole(store);
            }
        }
        assertThat(deleted).as("objects that were left over").isPositive();
    }
}
