package io.staithe.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.junit.jupiter.api.Test;

class PackageCirclesTest {
    @Test
    void noPackagesStandInACircle() {
        slices().matching("io.staithe.(**)").should().beFreeOfCycles().check(Modules.ALL);
    }
}
