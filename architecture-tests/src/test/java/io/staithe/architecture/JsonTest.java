package io.staithe.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

/** Values know no JSON: codecs live at the edges and depend on values, never the reverse. */
class JsonTest {
    private static final String[] EDGES = {
        "io.staithe.policy.json..",
        "io.staithe.registry.manifest..",
        "io.staithe.registry.layout..",
        "io.staithe.jdbc..",
        "io.staithe.http.auth..",
        "io.staithe.http.oci..",
        "io.staithe.s3.bucket..",
        "io.staithe.s3.credentials.wire..",
    };

    @Test
    void onlyTheEdgesKnowJson() {
        noClasses()
                .that()
                .resideOutsideOfPackages(EDGES)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson..")
                .check(Modules.LIBRARIES);
    }
}
