package io.staithe.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

/** A name that says "things about X" hides that nobody decided what the class is. */
class NamesTest {
    @Test
    void noClassIsNamedAfterADrawer() {
        noClasses()
                .should()
                .haveSimpleNameContaining("Util")
                .orShould()
                .haveSimpleNameContaining("Helper")
                .orShould()
                .haveSimpleNameContaining("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(Modules.ALL);
    }

    @Test
    void noPackageIsNamedAfterADrawer() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..impl..", "..model..", "..dto..", "..helper..")
                .check(Modules.ALL);
    }
}
