package io.staithe.registry.outage;

import io.staithe.registry.disk.Disk;
import io.staithe.registry.disk.Faults;
import io.staithe.registry.disk.Faults.Fault;
import io.staithe.registry.disk.PowerCut;
import java.io.IOException;
import java.util.function.Supplier;

/** Ways in which a drill can end before its time, each tried at every operation of the disk; and what is left, checked. */
final class Outages {
    private Outages() {}

    /** The power is cut. */
    static void powerCuts(Supplier<Drill> drills, Faults always) throws IOException {
        boolean broken = true;
        for (int at = 1; broken; at++) {
            Drill drill = drills.get();
            Disk disk = Disk.empty();
            disk.on(both(Faults.powerCutAt(at), always));
            broken = isBrokenOff(drill, disk);
            checkAll(drill, disk, at);
        }
    }

    /** The process is killed, another does it all again, and then the power is cut. */
    static void kills(Supplier<Drill> drills, Faults always) throws IOException {
        boolean killed = true;
        for (int at = 1; killed; at++) {
            Drill drill = drills.get();
            Disk disk = Disk.empty();
            disk.on(both(Faults.powerCutAt(at), always));
            killed = isBrokenOff(drill, disk);
            disk.on(always);
            drill.run(disk);
            checkAll(drill, disk, at);
        }
    }

    /** Another process does it all in the middle, and then the power is cut. */
    static void overtakings(Supplier<Drill> drills, Faults always) throws IOException {
        boolean broken = true;
        for (int at = 1; broken; at++) {
            Drill overtaker = drills.get();
            Disk disk = Disk.empty();
            disk.on(both(overtakenAt(at, overtaker, disk, always), always));
            broken = isBrokenOff(drills.get(), disk);
            checkAll(overtaker, disk, at);
        }
    }

    private static Faults overtakenAt(int number, Drill overtaker, Disk disk, Faults always) {
        Faults here = Faults.powerCutAt(number);
        return operation -> {
            Fault fault = here.at(operation);
            if (fault == Fault.POWER_CUT) {
                disk.on(always);
                run(overtaker, disk);
            }
            return fault;
        };
    }

    private static void run(Drill drill, Disk disk) {
        try {
            drill.run(disk);
        } catch (IOException e) {
            throw new AssertionError("nothing was broken", e);
        }
    }

    static void checkAll(Drill drill, Disk disk, long seed) {
        Survivors.each(disk.pending(), seed, survivors -> {
            try {
                drill.check(disk.afterPowerCut(survivors));
            } catch (IOException | RuntimeException e) {
                throw new AssertionError("after outage " + seed + ", where " + survivors + " survive", e);
            }
        });
    }

    static boolean isBrokenOff(Drill drill, Disk disk) throws IOException {
        try {
            drill.run(disk);
            return false;
        } catch (PowerCut e) {
            return true;
        }
    }

    private static Faults both(Faults one, Faults other) {
        return operation -> {
            Fault fault = one.at(operation);
            return fault == Fault.NONE ? other.at(operation) : fault;
        };
    }
}
