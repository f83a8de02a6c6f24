package io.staithe.registry.outage;

import io.staithe.registry.disk.Faults;
import java.io.IOException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was acknowledged is whole; what was not is whole or not there; the store opens and goes on. */
class PowerCutTest {
    static Stream<Named<Supplier<Drill>>> drills() {
        return Stream.of(
                Named.of("an image", ImageDrill::new),
                Named.of("claims", ClaimsDrill::new),
                Named.of("a keeper", KeeperDrill::new));
    }

    @ParameterizedTest
    @MethodSource("drills")
    void whereThePowerIsCutAtAnyInstant(Supplier<Drill> drills) throws IOException {
        Outages.powerCuts(drills, Faults.NONE);
    }

    @ParameterizedTest
    @MethodSource("drills")
    void whereTheProcessWasKilledAtAnyInstantBefore(Supplier<Drill> drills) throws IOException {
        Outages.kills(drills, Faults.NONE);
    }

    @ParameterizedTest
    @MethodSource("drills")
    void whereAnotherProcessWasInTheMiddleOfTheSame(Supplier<Drill> drills) throws IOException {
        Outages.overtakings(drills, Faults.NONE);
    }
}
