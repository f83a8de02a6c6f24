package io.staithe.policy.access.evaluate;

import static io.staithe.policy.access.evaluate.Says.allow;
import static io.staithe.policy.access.evaluate.Says.deny;
import static io.staithe.policy.access.evaluate.Situation.ACCOUNT;
import static io.staithe.policy.access.evaluate.Situation.ALICE;
import static io.staithe.policy.access.evaluate.Situation.PULL;
import static io.staithe.policy.access.evaluate.Situation.REPOSITORY;
import static io.staithe.policy.access.evaluate.Situation.ROLE;
import static io.staithe.policy.access.evaluate.Situation.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.document.PolicyKind;
import org.junit.jupiter.api.Test;

/** What a decision says of itself. */
class ExplanationTest {
    private static final String OTHER_REPOSITORY = "arn:aws:ecr:eu-west-1:" + ACCOUNT + ":repository/other";

    private static Situation alice() {
        return Situation.of(Situation.alice());
    }

    @Test
    void itBeginsWithTheVerdictAndTheQuestion() {
        assertThat(alice().identity(allow("ecr:*").on("*")).pulls().explain())
                .startsWith("Allowed: " + ALICE + " → " + PULL + " on " + REPOSITORY + ".\n");
        assertThat(alice().pulls().explain()).startsWith("Denied: ");
        assertThat(alice().identity(deny("*").on("*")).pulls().explain()).startsWith("Denied explicitly: ");
    }

    @Test
    void itNamesTheStatementThatDecidedByItsIdItsPolicyAndItsLine() {
        AccessPolicies policies = AccessPolicies.builder()
                .identity(PolicySet.of(Situation.policy(
                                PolicyKind.IDENTITY,
                                allow("s3:*").on("*"),
                                allow(PULL).on("*").named("AllowPull"))
                        .named("PullOnly")))
                .build();
        Decision decision =
                policies.decide(new AccessRequest(Situation.alice(), PULL, Situation.APP, RequestContext.empty()));
        assertThat(decision.statement().orElseThrow()).hasToString("statement 2 (AllowPull) of PullOnly, line 2");
        assertThat(decision.explain())
                .contains("A statement of an identity-based policy allows it."
                        + " It is statement 2 (AllowPull) of PullOnly, line 2.");
    }

    @Test
    void itGoesThroughTheLayers() {
        assertThat(Situation.of(Situation.session())
                        .identity(allow("ecr:*").on("*"))
                        .boundary(allow("s3:*").on("*"))
                        .repository(allow(PULL).to(ROLE))
                        .serviceControl(allow("*").on("*"))
                        .serviceControl(allow("ecr:*").on("*"))
                        .resourceControl(deny("s3:*").on("*").toEveryone())
                        .pulls()
                        .explain())
                .contains("- service control policy, level 1: allows, statement 1, line 1\n")
                .contains("- service control policy, level 2: allows, statement 1, line 1\n")
                .contains("- resource control policy: does not deny\n")
                .contains(
                        "- resource-based policy: allows the role or user whose session this is, statement 1, line 1\n")
                .contains("- identity-based policy: allows, statement 1, line 1\n")
                .contains("- permissions boundary: silent\n");
    }

    @Test
    void aLayerThatDeniesNamesTheStatement() {
        assertThat(alice().identity(allow("ecr:*").on("*"), deny(PULL).on("*").named("Never"))
                        .pulls()
                        .explain())
                .contains("- identity-based policy: denies, statement 2 (Never), line 2\n");
    }

    @Test
    void aCallerWithABoundaryIsDeniedByTheNotPrincipalThatNamesIt() {
        Says allButAlice = deny(PULL).toAllBut(ALICE);
        assertThat(alice().boundary(allow("*").on("*"))
                        .repository(allButAlice)
                        .pulls()
                        .explain())
                .contains("- resource-based policy: denies, statement 1, line 1\n");
        assertThat(alice().repository(allButAlice).pulls().explain()).contains("- resource-based policy: silent\n");
    }

    @Test
    void aContextThatFailsIsSaidToFailAndWhere() {
        AccessPolicies policies = AccessPolicies.builder()
                .identity(PolicySet.of(Situation.policy(
                        PolicyKind.IDENTITY, allow(PULL).on("*").when("Bool", "aws:SecureTransport", "true"))))
                .build();
        Decision decision = policies.decide(new AccessRequest(Situation.alice(), PULL, Situation.APP, key -> {
            throw new IllegalStateException("no lookups today");
        }));
        assertThat(decision.explain())
                .contains("The failure: java.lang.IllegalStateException: no lookups today\n")
                .contains("- identity-based policy: fails, java.lang.IllegalStateException: no lookups today\n");
    }

    @Test
    void itSaysHowTheResourceNamesTheCaller() {
        assertThat(explained(allow(PULL).to(SESSION))).contains("allows this caller");
        assertThat(explained(allow(PULL).toEveryone())).contains("allows everyone");
        assertThat(explained(allow(PULL).to(ACCOUNT)))
                .contains("allows the caller's account, which leaves it to the caller's own policies");
    }

    private static String explained(Says grant) {
        return Situation.of(Situation.session()).repository(grant).pulls().explain();
    }

    @Test
    void itSaysWhichLayersDoNotHoldForTheCaller() {
        assertThat(Situation.of(Caller.service("ecr.amazonaws.com"))
                        .serviceControl(allow("s3:*").on("*"))
                        .pulls()
                        .explain())
                .contains("- service control policy: does not hold for this kind of caller\n");
    }

    @Test
    void theNearestMissIsTheStatementWithTheFewestFailedConditions() {
        Decision decision = alice().identity(
                        allow("ecr:PutImage").on("*").named("Push"),
                        allow(PULL)
                                .on("*")
                                .when("StringEquals", "aws:PrincipalTag/team", "web", "data")
                                .named("ByTeam"),
                        allow(PULL).on(OTHER_REPOSITORY).named("Elsewhere"))
                .with("aws:PrincipalTag/team", "platform")
                .pulls();
        NearMiss miss = decision.nearestMiss().orElseThrow();
        assertThat(miss.statement().statement().sid()).contains("ByTeam");
        assertThat(miss.mismatches()).singleElement().isInstanceOf(Mismatch.UnmetCondition.class);
        assertThat(decision.explain())
                .contains("statement 2 (ByTeam)")
                .contains("StringEquals")
                .contains("aws:PrincipalTag/team")
                .contains("web, data")
                .contains("the request has \"platform\"");
    }

    @Test
    void anAbsentKeyIsSaidToBeAbsent() {
        assertThat(alice().identity(allow(PULL).on("*").when("Bool", "aws:MultiFactorAuthPresent", "true"))
                        .pulls()
                        .explain())
                .contains("aws:MultiFactorAuthPresent")
                .contains("the request has none");
    }

    @Test
    void whatElseKeepsAStatementAwayIsSaid() {
        assertThat(alice().identity(allow(PULL).on(OTHER_REPOSITORY)).pulls().explain())
                .contains("it is about other resources");
        assertThat(alice().identity(allow("ecr:PutImage").on("*")).pulls().explain())
                .contains("it is about other actions");
        assertThat(Situation.of(Situation.stranger())
                        .identity(allow(PULL).on("*"))
                        .repository(allow(PULL).to(ALICE))
                        .pulls()
                        .explain())
                .contains("it means other callers");
    }

    @Test
    void ofSeveralLevelsTheNearestMissIsOneOfTheLevelThatIsSilent() {
        Decision decision = alice().identity(allow("*").on("*"))
                .serviceControl(
                        allow("*").on("*"),
                        allow(PULL)
                                .on("*")
                                .when("Bool", "aws:SecureTransport", "true")
                                .named("Near"))
                .serviceControl(allow("ecr:PutImage").on("*").named("Silent"))
                .pulls();
        assertThat(decision.nearestMiss().orElseThrow().statement().statement().sid())
                .contains("Silent");
    }

    @Test
    void thereIsNoNearestMissWhereNothingWasMissed() {
        assertThat(alice().identity(allow(PULL).on("*")).pulls().nearestMiss()).isEmpty();
        assertThat(alice().identity(deny(PULL).on("*")).pulls().nearestMiss()).isEmpty();
        assertThat(alice().pulls().nearestMiss()).isEmpty();
        assertThat(alice().identity(deny(PULL).on("*").when("Bool", "aws:SecureTransport", "false"))
                        .pulls()
                        .nearestMiss())
                .isEmpty();
    }

    @Test
    void reasonsAreOneSentence() {
        assertThat(alice().pulls().reason()).isEqualTo("No identity-based policy allows it.");
        assertThat(alice().identity(deny(PULL).on("*")).pulls().reason())
                .isEqualTo("A statement of an identity-based policy denies it.");
        assertThat(alice().repository(allow(PULL).to(ALICE)).pulls().reason())
                .isEqualTo("A statement of a resource-based policy allows it.");
        assertThat(Situation.of(Situation.root()).pulls().reason())
                .isEqualTo("The root user of an account may do everything in it.");
        assertThat(alice().asks("sts:GetCallerIdentity", Situation.NOTHING).reason())
                .isEqualTo("Every signed caller may ask who it is.");
    }
}
