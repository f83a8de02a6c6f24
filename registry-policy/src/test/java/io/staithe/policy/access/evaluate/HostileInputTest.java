package io.staithe.policy.access.evaluate;

import static io.staithe.policy.access.evaluate.Says.allow;
import static io.staithe.policy.access.evaluate.Situation.PULL;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.context.ContextValue;
import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.name.Arn;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Nothing that a policy or a request may hold makes a decision slow or lets it fail open. The bound is generous: what is not
 * linear in such inputs takes hours.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileInputTest {
    private static final String STARS = "*a".repeat(60) + "b";
    private static final String PREFIX = "arn:aws:ecr:eu-west-1:" + Situation.ACCOUNT + ":repository/";

    private static Decision decide(Policy identity, String repository, RequestContext context) {
        return decide(AccessPolicies.builder().identity(PolicySet.of(identity)).build(), repository, context);
    }

    private static Decision decide(AccessPolicies policies, String repository, RequestContext context) {
        Resource resource = Resource.of(Arn.parse(PREFIX + repository));
        return policies.decide(new AccessRequest(Situation.alice(), PULL, resource, context));
    }

    @Test
    void manyStarsInAResource() {
        Policy policy = Situation.policy(PolicyKind.IDENTITY, allow(PULL).on(PREFIX + STARS));
        assertThat(decide(policy, "a".repeat(5_000), RequestContext.empty()).isAllowed())
                .isFalse();
        assertThat(decide(policy, "a".repeat(5_000) + "b", RequestContext.empty())
                        .isAllowed())
                .isTrue();
    }

    @Test
    void manyStarsInAnAction() {
        Policy policy = Situation.policy(
                PolicyKind.IDENTITY, allow("ecr:" + "*a".repeat(60) + "b").on("*"));
        AccessPolicies policies =
                AccessPolicies.builder().identity(PolicySet.of(policy)).build();
        AccessRequest request =
                new AccessRequest(Situation.alice(), "ecr:" + "a".repeat(5_000), Situation.APP, RequestContext.empty());
        assertThat(policies.decide(request).isAllowed()).isFalse();
    }

    @Test
    void manyStarsAgainstAValueOfAHundredKilobytes() {
        Policy policy = Situation.policy(
                PolicyKind.IDENTITY,
                allow(PULL).on("*").when("StringLike", "aws:PrincipalTag/team", STARS),
                allow(PULL).on("*").when("ArnLike", "aws:SourceArn", "arn:aws:ecr:*:*:" + STARS));
        String value = "a".repeat(100_000);
        RequestContext context = RequestContext.builder()
                .put("aws:PrincipalTag/team", value)
                .put("aws:SourceArn", "arn:aws:ecr:eu-west-1:" + Situation.ACCOUNT + ":" + value)
                .build();
        assertThat(decide(policy, "app", context).isAllowed()).isFalse();
    }

    @Test
    void aVariableThatHoldsAHundredKilobytes() {
        Policy policy = Situation.policy(
                PolicyKind.IDENTITY, allow(PULL).on(PREFIX + "*${aws:PrincipalTag/team}*${aws:PrincipalTag/team}*"));
        RequestContext context = RequestContext.builder()
                .put("aws:PrincipalTag/team", "a".repeat(100_000))
                .build();
        assertThat(decide(policy, "a".repeat(1_000), context).isAllowed()).isFalse();
    }

    @Test
    void valuesOfAHundredKilobytesThatAreNoNumbersDatesOrAddresses() {
        String value = "9".repeat(100_000);
        RequestContext context = RequestContext.builder()
                .put("aws:MultiFactorAuthAge", value + "e999999999")
                .put("aws:CurrentTime", value)
                .put("aws:SourceIp", value)
                .put("test:Blob", value)
                .build();
        Policy policy = Situation.policy(
                PolicyKind.IDENTITY,
                allow(PULL).on("*").when("NumericLessThan", "aws:MultiFactorAuthAge", "3600"),
                allow(PULL).on("*").when("DateLessThan", "aws:CurrentTime", "2030-01-01T00:00:00Z"),
                allow(PULL).on("*").when("IpAddress", "aws:SourceIp", "0.0.0.0/0"),
                allow(PULL).on("*").when("BinaryEquals", "test:Blob", "QUI="));
        assertThat(decide(policy, "app", context).isAllowed()).isFalse();
    }

    @Test
    void aThousandStatements() {
        Says[] statements = IntStream.range(0, 1_000)
                .mapToObj(i -> allow(PULL).on(PREFIX + "tenant-" + i + "/*"))
                .toArray(Says[]::new);
        Policy policy = Situation.policy(PolicyKind.IDENTITY, statements);
        AccessPolicies policies =
                AccessPolicies.builder().identity(PolicySet.of(policy)).build();
        for (int i = 0; i < 1_000; i++) {
            Decision decision = decide(policies, "tenant-" + i + "/app", RequestContext.empty());
            assertThat(decision.statement().orElseThrow().statement().index()).isEqualTo(i);
        }
        Decision none = decide(policies, "stranger/app", RequestContext.empty());
        assertThat(none.isAllowed()).isFalse();
        assertThat(none.nearestMiss()).isPresent();
        assertThat(none.explain()).startsWith("Denied: ");
    }

    @Test
    void moreActionsThanAreKept() {
        PolicySet set = PolicySet.of(
                Situation.policy(PolicyKind.IDENTITY, allow("ecr:*7").on("*")));
        AccessPolicies policies = AccessPolicies.builder().identity(set).build();
        for (int i = 0; i < 5_000; i++) {
            AccessRequest request =
                    new AccessRequest(Situation.alice(), "ecr:Made" + i, Situation.APP, RequestContext.empty());
            assertThat(policies.decide(request).isAllowed()).isEqualTo(i % 10 == 7);
        }
    }

    @Test
    void aContextThatFailsDeniesAndSaysSo() {
        RequestContext failing = key -> {
            throw new IllegalStateException("the directory is down");
        };
        Policy policy = Situation.policy(
                PolicyKind.IDENTITY, allow(PULL).on("*").when("StringNotEquals", "aws:PrincipalTag/team", "web"));
        Decision decision = decide(policy, "app", failing);
        assertThat(decision).isInstanceOf(ImplicitlyDenied.class);
        assertThat(((ImplicitlyDenied) decision).failure().orElseThrow()).hasMessage("the directory is down");
        assertThat(decision.layer()).isEmpty();
        assertThat(decision.nearestMiss()).isEmpty();
        assertThat(decision.explain()).contains("the directory is down");
        assertThat(decision.awsMessage().orElseThrow()).startsWith("User: ").doesNotContain("directory");
    }

    @Test
    void aContextThatFailsLaterDoesNotSpoilTheExplanation() {
        int[] asked = {0};
        RequestContext failsLater = key -> {
            if (asked[0]++ > 0) {
                throw new IllegalStateException("gone");
            }
            return Optional.empty();
        };
        Policy policy = Situation.policy(
                PolicyKind.IDENTITY, allow(PULL).on("*").when("StringEquals", "aws:PrincipalTag/team", "web"));
        Decision decision = decide(policy, "app", failsLater);
        assertThat(decision.isAllowed()).isFalse();
        assertThat(decision.explain()).startsWith("Denied: ");
        assertThat(decision.nearestMiss()).isEmpty();
    }

    @Test
    void aSetOfAHundredThousandValues() {
        List<String> values =
                IntStream.range(0, 100_000).mapToObj(i -> "key" + i).toList();
        String[] wanted = IntStream.range(0, 500).mapToObj(i -> "key" + i).toArray(String[]::new);
        Policy policy = Situation.policy(
                PolicyKind.IDENTITY, allow(PULL).on("*").when("ForAllValues:StringEquals", "aws:TagKeys", wanted));
        RequestContext context =
                key -> key.equals("aws:tagkeys") ? Optional.of(ContextValue.set(values)) : Optional.empty();
        assertThat(decide(policy, "app", context).isAllowed()).isFalse();
    }
}
