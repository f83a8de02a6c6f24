package io.staithe.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;

/** The wire is a function from request to response: it knows neither the server above it nor the stores below. */
class HttpBordersTest {
    private static final String ROOF = "io.staithe.http";
    private static final String CORE_ROOF = "io.staithe.registry";

    @Test
    void onlyItsAdapterKnowsTheServerOfTheJdk() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.staithe.http.jdk..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.sun.net.httpserver..")
                .check(Modules.LIBRARIES);
    }

    @Test
    void onlyTheirAdapterKnowsServlets() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.staithe.http.servlet..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.servlet..")
                .check(Modules.LIBRARIES);
    }

    @Test
    void noContainerIsNeededToCompileTheServlet() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.catalina..", "org.apache.coyote..", "org.eclipse.jetty..")
                .check(Modules.LIBRARIES);
    }

    @Test
    void theAdaptersShareOnlyWhatHoldsForEveryMessage() {
        noClasses()
                .that()
                .resideInAnyPackage("io.staithe.http.jdk..", "io.staithe.http.servlet..", "io.staithe.http.message..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.staithe.http..")
                        .and(not(resideInAnyPackage("io.staithe.http.exchange..", "io.staithe.http.message..")))
                        .and(not(resideInAnyPackage("io.staithe.http.jdk..", "io.staithe.http.servlet.."))))
                .check(Modules.LIBRARIES);
        noClasses()
                .that()
                .resideInAnyPackage("io.staithe.http.jdk..", "io.staithe.http.message..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.staithe.http.servlet..")
                .check(Modules.LIBRARIES);
        noClasses()
                .that()
                .resideInAnyPackage("io.staithe.http.servlet..", "io.staithe.http.message..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.staithe.http.jdk..")
                .check(Modules.LIBRARIES);
    }

    @Test
    void theWireNeverReachesAStore() {
        noClasses()
                .that()
                .resideInAPackage("io.staithe.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.staithe.registry.store..",
                        "io.staithe.registry.memory..",
                        "io.staithe.registry.file..",
                        "io.staithe.jdbc..")
                .check(Modules.LIBRARIES);
    }

    @Test
    void onlyTheHandlerOnTheRoofSeesMoreOfARegistryThanItsView() {
        DescribedPredicate<JavaClass> view =
                nameMatching("io\\.staithe\\.registry\\.RegistryView(\\$.*)?").forSubtype();

        noClasses()
                .that()
                .resideInAPackage("io.staithe.http..")
                .and()
                .resideOutsideOfPackage(ROOF)
                .should()
                .dependOnClassesThat(resideInAPackage(CORE_ROOF).and(not(view)))
                .allowEmptyShould(true) // while the roof is all there is
                .check(Modules.LIBRARIES);
    }

    @Test
    void nothingImportsTheRoof() {
        noClasses()
                .that()
                .resideInAPackage("io.staithe.http..")
                .and()
                .resideOutsideOfPackage(ROOF)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOF)
                .allowEmptyShould(true) // while the roof is all there is
                .check(Modules.LIBRARIES);
    }
}
