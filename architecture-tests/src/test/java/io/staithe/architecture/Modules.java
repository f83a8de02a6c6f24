package io.staithe.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The compiled production classes of every module, read once. */
final class Modules {
    /** Every module, the examples too. */
    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.staithe");

    /** What users get. */
    static final JavaClasses LIBRARIES = ALL.that(not(resideInAnyPackage(
            "io.staithe.assembly..", "io.staithe.quickstart..", "io.staithe.server..", "io.staithe.policycheck..")));

    private Modules() {}
}
