package io.staithe.policy.access.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.document.Statement;
import io.staithe.policy.access.parse.PolicyParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** A hundred statements in a tree decide as each of them does by itself. */
class ResourceTreeTest {
    private static final String ARN = "arn:aws:ecr:eu-west-1:111122223333:repository/";
    private static final String ANY_REGION = "arn:aws:ecr:*:111122223333:repository/";
    private static final List<String> ENDS = List.of("", "*", "*b", "?", "${aws:PrincipalTag/none, 'a'}*");
    private static final Caller CALLER = Caller.parse("arn:aws:iam::111122223333:user/a");

    @RepeatedTest(50)
    void theFirstStatementThatAppliesIsFound(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder text = new StringBuilder("{\"Version\":\"2012-10-17\",\"Statement\":[");
        for (int i = 0; i < 100; i++) {
            text.append(i == 0 ? "" : ",").append(statement(random, pattern(random)));
        }
        Policy all = parse(text.append("]}").toString());
        AccessPolicies together = identity(all);
        Map<Statement, AccessPolicies> alone = new LinkedHashMap<>();
        all.statements()
                .forEach(one -> alone.put(
                        one, identity(new Policy(all.kind(), all.name(), all.version(), all.id(), List.of(one), ""))));

        for (int i = 0; i < 200; i++) {
            AccessRequest request = new AccessRequest(
                    CALLER,
                    "ecr:BatchGetImage",
                    Resource.of(ARN + name(random), "111122223333"),
                    RequestContext.empty());
            Decision decision = together.decide(request);

            assertThat(decision.statement().map(StatementReference::statement))
                    .isEqualTo(first(alone, request, ExplicitlyDenied.class)
                            .or(() -> first(alone, request, Allowed.class)));
        }
    }

    @Test
    void statementsOnEverythingAreFoundHoweverMany() {
        Says[] onEverything = Stream.generate(() -> Says.allow(Situation.PULL).on("*"))
                .limit(20)
                .toArray(Says[]::new);
        DecisionAssert.assertThat(
                        Situation.of(Situation.alice()).identity(onEverything).pulls())
                .isAllowedBy(Layer.IDENTITY);
    }

    @Test
    void statementsOnAllButSomethingAreFoundHoweverMany() {
        Says[] onAllBut = Stream.generate(() -> Says.allow(Situation.PULL).onAllBut(ARN + "other"))
                .limit(20)
                .toArray(Says[]::new);
        DecisionAssert.assertThat(
                        Situation.of(Situation.alice()).identity(onAllBut).pulls())
                .isAllowedBy(Layer.IDENTITY);
    }

    private static Optional<Statement> first(
            Map<Statement, AccessPolicies> alone, AccessRequest request, Class<? extends Decision> how) {
        return alone.entrySet().stream()
                .filter(one -> how.isInstance(one.getValue().decide(request)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static AccessPolicies identity(Policy policy) {
        return AccessPolicies.builder().identity(PolicySet.of(policy)).build();
    }

    private static String statement(Random random, String resource) {
        return "{\"Effect\":\"" + (random.nextInt(4) == 0 ? "Deny" : "Allow")
                + "\",\"Action\":\"ecr:BatchGetImage\",\"Resource\":\"" + resource + "\"}";
    }

    private static String pattern(Random random) {
        return (random.nextBoolean() ? ARN : ANY_REGION) + name(random) + ENDS.get(random.nextInt(ENDS.size()));
    }

    /** So short that names are often each other's beginnings. */
    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            name.append((char) ('a' + random.nextInt(2)));
        }
        return name.toString();
    }

    private static Policy parse(String text) {
        return PolicyParser.strict(PolicyKind.IDENTITY).withoutSizeLimit().parse(text);
    }
}
