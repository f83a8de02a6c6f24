package io.staithe.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import org.junit.jupiter.api.Test;

/** The floors of {@code registry-s3}: the store stands on a client that knows nothing of blobs. */
class S3FloorsTest {
    private static final String S3 = "io.staithe.s3";

    @Test
    void nobodyLooksUp() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(S3 + "..")
                .layer("roof")
                .definedBy(S3)
                .layer("blobs")
                .definedBy(S3 + ".object..", S3 + ".buffer..", S3 + ".upload..", S3 + ".sweep..", S3 + ".probe..")
                .layer("client")
                .definedBy(S3 + ".client..")
                .layer("credentials")
                .definedBy(S3 + ".credentials..")
                .layer("bucket")
                .definedBy(S3 + ".bucket..")
                .whereLayer("roof")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("blobs")
                .mayOnlyAccessLayers("client")
                .whereLayer("client")
                .mayOnlyAccessLayers("credentials")
                .whereLayer("credentials")
                .mayNotAccessAnyLayer()
                .whereLayer("bucket")
                .mayNotAccessAnyLayer()
                .check(Modules.ALL);
    }

    @Test
    void onlyTheWireKnowsOkHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackages(S3 + ".client..", S3 + ".credentials..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "okio..")
                .check(Modules.LIBRARIES);
    }
}
