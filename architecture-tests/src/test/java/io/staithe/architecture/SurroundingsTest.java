package io.staithe.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A library takes time, ids and chance from its user, and leaves the console alone. */
class SurroundingsTest {
    /** Where the defaults are chosen that a user did not: the classes that may ask the machine. */
    private static final String DEFAULTS =
            "io\\.staithe\\.(registry\\.(RegistryBuilder|name\\.IdSource)|s3\\.S3SettingsBuilder)(\\$.*)?";

    /** {@code System.nanoTime()} is not among them: it measures, and tells nobody the date. */
    private static final Set<String> ASKING_THE_MACHINE = Set.of(
            "java.lang.System.currentTimeMillis()",
            "java.time.Clock.systemDefaultZone()",
            "java.time.Clock.systemUTC()",
            "java.time.Instant.now()",
            "java.time.InstantSource.system()",
            "java.time.LocalDate.now()",
            "java.time.LocalDateTime.now()",
            "java.time.OffsetDateTime.now()",
            "java.time.ZonedDateTime.now()",
            "java.util.Date.<init>()",
            "java.util.UUID.randomUUID()",
            "java.lang.Math.random()",
            "java.security.SecureRandom.<init>()",
            "java.util.Random.<init>()",
            "java.util.concurrent.ThreadLocalRandom.current()");

    @Test
    void timeIdsAndChanceAreInjected() {
        noClasses()
                .that()
                .haveNameNotMatching(DEFAULTS)
                .should()
                .accessTargetWhere(asksTheMachine())
                .check(Modules.LIBRARIES);
    }

    @Test
    void noLibraryWritesToTheConsole() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(Modules.LIBRARIES);
    }

    @Test
    void noLibraryLogsThroughTheJdk() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .check(Modules.LIBRARIES);
    }

    private static DescribedPredicate<JavaAccess<?>> asksTheMachine() {
        return describe(
                "asks the machine for time, an id or chance",
                access -> ASKING_THE_MACHINE.contains(access.getTarget().getFullName()));
    }
}
