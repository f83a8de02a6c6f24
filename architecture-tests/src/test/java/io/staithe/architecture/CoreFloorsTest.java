package io.staithe.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.PackageMatcher;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The floors of {@code registry-core}, as in the design. A package may import what stands on lower floors or on its
 * own (where {@link PackageCirclesTest} still forbids circles), never what stands above it.
 */
class CoreFloorsTest {
    private static final String CORE = "io.staithe.registry";

    private static final List<Floor> TOP_TO_BOTTOM = List.of(
            new Floor("the roof", List.of(CORE)),
            floor(
                    "features that act on repositories",
                    "lifecycle",
                    "scanning",
                    "replication",
                    "cache",
                    "signing",
                    "garbage",
                    "maintenance",
                    "template",
                    "layout"),
            floor("the doors", "image", "layer", "repository", "tag"),
            floor("what a caller may reach", "scope"),
            floor("who may, and what happened", "access", "event"),
            floor("the stores that need nothing else", "memory", "file"),
            floor("the ports", "store"),
            floor("what is kept", "catalog"),
            floor("manifests", "manifest"),
            floor("failures", "failure"),
            floor("how much is taken", "limit"),
            floor("grammars as types", "name", "digest", "grammar", "sigv4"));

    @ParameterizedTest(name = "{0}")
    @MethodSource("floorsBelowTheRoof")
    void noFloorLooksUp(Floor floor) {
        String[] above = TOP_TO_BOTTOM.stream()
                .takeWhile(higher -> higher != floor)
                .flatMap(higher -> higher.packages().stream())
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAnyPackage(floor.packages().toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above)
                .allowEmptyShould(true) // a floor may have no tenant yet
                .check(Modules.ALL);
    }

    @Test
    void everyPackageStandsOnAFloor() {
        PackageMatcher core = PackageMatcher.of(CORE + "..");
        List<PackageMatcher> floors = TOP_TO_BOTTOM.stream()
                .flatMap(floor -> floor.packages().stream())
                .map(PackageMatcher::of)
                .toList();

        List<String> homeless = Modules.ALL.stream()
                .map(type -> type.getPackageName())
                .distinct()
                .filter(core::matches)
                .filter(name -> floors.stream().noneMatch(floor -> floor.matches(name)))
                .sorted()
                .toList();

        assertThat(homeless)
                .as("packages of core without a floor in CoreFloorsTest")
                .isEmpty();
    }

    private static Stream<Floor> floorsBelowTheRoof() {
        return IntStream.range(1, TOP_TO_BOTTOM.size()).mapToObj(TOP_TO_BOTTOM::get);
    }

    private static Floor floor(String what, String... names) {
        return new Floor(
                what, Stream.of(names).map(name -> CORE + "." + name + "..").toList());
    }

    private record Floor(String what, List<String> packages) {
        @Override
        public String toString() {
            return what;
        }
    }
}
