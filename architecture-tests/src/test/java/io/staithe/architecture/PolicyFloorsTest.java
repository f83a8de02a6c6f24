package io.staithe.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import org.junit.jupiter.api.Test;

/** The two engines of {@code registry-policy}: neither knows the other, nor anything else of ours. */
class PolicyFloorsTest {
    private static final String POLICY = "io.staithe.policy";
    private static final String ACCESS = POLICY + ".access";

    @Test
    void theEnginesDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage(ACCESS + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(POLICY + ".lifecycle..")
                .check(Modules.ALL);
        noClasses()
                .that()
                .resideInAPackage(POLICY + ".lifecycle..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ACCESS + "..")
                .check(Modules.ALL);
    }

    @Test
    void theyStandBelowEverythingElse() {
        noClasses()
                .that()
                .resideInAPackage(POLICY + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.staithe.registry..", "io.staithe.http..", "io.staithe.jdbc..")
                .check(Modules.ALL);
    }

    @Test
    void whatAPolicySaysKnowsNothingOfHowItIsReadOrJudged() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(ACCESS + "..")
                .layer("values")
                .definedBy(ACCESS + ".name..", ACCESS + ".document..", ACCESS + ".finding..", ACCESS + ".context..")
                .layer("parse")
                .definedBy(ACCESS + ".parse..")
                .layer("match")
                .definedBy(ACCESS + ".match..")
                .layer("condition")
                .definedBy(ACCESS + ".condition..")
                .layer("evaluate")
                .definedBy(ACCESS + ".evaluate..")
                .layer("lint")
                .definedBy(ACCESS + ".lint..")
                .whereLayer("values")
                .mayNotAccessAnyLayer()
                .whereLayer("match")
                .mayOnlyAccessLayers("values")
                .whereLayer("condition")
                .mayOnlyAccessLayers("values", "match")
                .whereLayer("parse")
                .mayOnlyAccessLayers("values", "match", "condition")
                .whereLayer("evaluate")
                .mayOnlyAccessLayers("values", "match", "condition")
                .layer("roof")
                .definedBy(ACCESS)
                .whereLayer("lint")
                .mayOnlyBeAccessedByLayers("roof")
                .whereLayer("roof")
                .mayNotBeAccessedByAnyLayer()
                .check(Modules.ALL);
    }
}
