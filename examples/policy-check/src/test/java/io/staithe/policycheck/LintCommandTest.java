package io.staithe.policycheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.document.PolicyKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LintCommandTest {
    @TempDir
    Path folder;

    @Test
    void aPolicyInOrderIsPassedInSilence() {
        assertThat(Run.of("lint", "samples/pull.json", "samples/push.json", "--kind", "identity"))
                .isEqualTo(new Run(0, "", ""));
    }

    @Test
    void anErrorExitsWithTwoAndStandsOnALineWithItsPlace() {
        Run run = Run.of("lint", "--kind", "ecr-repository", "samples/careless.json");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("samples/careless.json:13:28 ERROR PRINCIPAL_WILDCARD: ");
    }

    @Test
    void aWarningExitsWithOne() throws IOException {
        Path old = Files.writeString(folder.resolve("old.json"), """
                {"Statement": {"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "ecr:BatchGetImage"}}
                """);

        Run run = Run.of("lint", "--kind", "ecr-repository", old.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains(old + ":1:1 WARNING MISSING_VERSION: ").doesNotContain("ERROR");
    }

    @Test
    void theWorstOfSeveralFilesCountsAndAllAreLookedAt() {
        Run run =
                Run.of("lint", "--kind", "identity", "samples/none.json", "samples/pull.json", "samples/careless.json");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("samples/none.json: there is no such file\n");
        assertThat(run.out()).contains("samples/careless.json:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "samples/pull.json", "--kind identity", "--batch samples/policies.jsonl --kind identity"})
    void misuseExitsWithTwo(String words) {
        Run run = Run.of(("lint " + words).strip().split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).endsWith("Try policy-check lint --help.\n");
    }

    @Test
    void anUnknownKindIsToldTheKnownOnes() {
        Run run = Run.of("lint", "--kind", "bucket", "samples/pull.json");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("kind: bucket is none of identity, boundary, session, resource, ecr-repository,");
    }

    @ParameterizedTest
    @CsvSource({
        "identity, IDENTITY",
        "boundary, BOUNDARY",
        "session, SESSION",
        "resource, RESOURCE",
        "ecr-repository, ECR_REPOSITORY",
        "ecr-registry, ECR_REGISTRY",
        "role-trust, ROLE_TRUST",
        "trust, ROLE_TRUST",
        "service-control, SERVICE_CONTROL",
        "scp, SERVICE_CONTROL",
        "resource-control, RESOURCE_CONTROL",
        "rcp, RESOURCE_CONTROL",
        "vpc-endpoint, VPC_ENDPOINT",
        "vpce, VPC_ENDPOINT",
        "endpoint, VPC_ENDPOINT",
    })
    void everyKindHasItsWords(String word, PolicyKind kind) {
        assertThat(KindName.read(word)).isEqualTo(kind);
    }

    @Test
    void aBatchAnswersLineByLine() {
        Run run = Run.reading("""
                {"id":1,"kind":"identity","policy":"{\\"Version\\":\\"2012-10-17\\",\\"Statement\\":[]}"}
                {"id":2,"kind":"scp","policy":{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}}
                {"id":3,"kind":"bucket","policy":"{}"}
                {"id":4,"kind":"identity"}
                {"id":5,"policy":"{}"}
                {"id":6,"kind":"identity","policy":"{}","lenient":true}
                {"id":7,
                """, "lint", "--batch");

        assertThat(run.code()).isZero();
        assertThat(run.lines()).hasSize(7);
        assertThat(run.lines().get(0))
                .startsWith(
                        "{\"id\":1,\"valid\":false,\"findings\":[{\"code\":\"EMPTY_STATEMENT\",\"severity\":\"ERROR\","
                                + "\"line\":1,\"column\":")
                .contains("\"message\":\"", "\"remedy\":\"");
        assertThat(run.lines().get(1)).startsWith("{\"id\":2,\"valid\":true,\"findings\":[");
        assertThat(run.lines().get(2)).startsWith("{\"id\":3,\"error\":\"kind: bucket is none of");
        assertThat(run.lines().get(3)).isEqualTo("{\"id\":4,\"error\":\"there is no policy\"}");
        assertThat(run.lines().get(4)).isEqualTo("{\"id\":5,\"error\":\"there is no kind\"}");
        assertThat(run.lines().get(5)).isEqualTo("{\"id\":6,\"error\":\"the line: there is no member lenient\"}");
        assertThat(run.lines().get(6)).startsWith("{\"id\":7,\"error\":\"not well-formed JSON");
    }
}
