package io.staithe.policycheck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.evaluate.AccessPolicies;
import io.staithe.policy.access.evaluate.AccessRequest;
import io.staithe.policy.access.evaluate.Caller;
import io.staithe.policy.access.evaluate.Decision;
import io.staithe.policy.access.evaluate.PolicySet;
import io.staithe.policy.access.evaluate.Resource;
import io.staithe.policy.access.name.Arn;
import io.staithe.policy.access.parse.PolicyParser;
import io.staithe.policy.lifecycle.Lifecycle;
import io.staithe.policy.lifecycle.plan.LifecyclePlan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The lines about policies in the README of the repository, run; the quickstart's tests see that it shows these very lines. */
class RootReadmeSnippetsTest {
    private static final Path SAMPLES = Path.of("samples");

    @Test
    void theDecisionExplainsItself() throws Exception {
        String identityJson = Files.readString(SAMPLES.resolve("no-deletes.json"));
        String repositoryJson = Files.readString(SAMPLES.resolve("repository.json"));

        assertThat(printed(() -> decide(identityJson, repositoryJson)))
                .startsWith("Denied: ")
                .contains("OtherAccountPulls", "the request has \"test\"");
    }

    @Test
    void thePlanSaysWhatGoesAndWhy() throws Exception {
        assertThat(printed(() ->
                        plan(Files.readString(SAMPLES.resolve("lifecycle.json")), SAMPLES.resolve("images.json"))))
                .contains("[build-1] rule 2 expires it")
                .hasLineCount(7);
    }

    private static void decide(String identityJson, String repositoryJson) {
        // snippet
        Policy identity = PolicyParser.strict(PolicyKind.IDENTITY).parse(identityJson);
        Policy repository = PolicyParser.strict(PolicyKind.ECR_REPOSITORY).parse(repositoryJson);
        AccessPolicies policies = AccessPolicies.builder()
                .identity(PolicySet.of(identity))
                .resource(PolicySet.of(repository))
                .build();

        Decision decision = policies.decide(new AccessRequest(
                Caller.parse("arn:aws:iam::444455556666:user/bob"),
                "ecr:BatchGetImage",
                Resource.of(Arn.parse("arn:aws:ecr:eu-west-1:111122223333:repository/team/app")),
                RequestContext.builder().put("aws:PrincipalTag/stage", "test").build()));
        System.out.println(decision.explain());
        // end
    }

    private static void plan(String policyJson, Path listing) throws IOException {
        // snippet
        try (Reader images = Files.newBufferedReader(listing)) {
            Instant then = Instant.parse("2026-03-01T00:00:00Z");
            LifecyclePlan plan = Lifecycle.preview(Lifecycle.policy(policyJson), images, then);
            plan.outcomes().forEach(one -> System.out.println(one.image().tags() + " " + one.reason()));
        }
        // end
    }

    private static String printed(Printing printing) throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, UTF_8));
        try {
            printing.run();
        } finally {
            System.setOut(console);
        }
        return written.toString(UTF_8);
    }

    private interface Printing {
        void run() throws IOException;
    }
}
