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
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Sixty statements that differ by their conditions decide as each of them does by itself. */
class ValueIndexTest {
    private static final String REPOSITORY = "arn:aws:ecr:eu-west-1:111122223333:repository/app";
    private static final Caller CALLER = Caller.parse("arn:aws:iam::111122223333:user/a");
    private static final List<String> OPERATORS = List.of(
            "StringEquals",
            "StringEquals",
            "StringLike",
            "StringEqualsIfExists",
            "StringNotEquals",
            "ForAnyValue:StringEquals",
            "ForAllValues:StringEquals",
            "StringEqualsIgnoreCase");
    private static final List<String> KEYS = List.of("aws:PrincipalTag/team", "aws:TagKeys", "AWS:principaltag/TEAM");
    private static final List<String> VALUES = List.of("a", "b", "c*", "${aws:username}", "${*}", "");

    @RepeatedTest(40)
    void theFirstStatementThatAppliesIsFound(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder text = new StringBuilder("{\"Version\":\"2012-10-17\",\"Statement\":[");
        for (int i = 0; i < 60; i++) {
            text.append(i == 0 ? "" : ",").append(statement(random));
        }
        Policy all = PolicyParser.strict(PolicyKind.IDENTITY)
                .withoutSizeLimit()
                .parse(text.append("]}").toString());
        AccessPolicies together = identity(all);
        Map<Statement, AccessPolicies> alone = new LinkedHashMap<>();
        all.statements()
                .forEach(one -> alone.put(
                        one, identity(new Policy(all.kind(), all.name(), all.version(), all.id(), List.of(one), ""))));

        for (int i = 0; i < 50; i++) {
            AccessRequest request = new AccessRequest(
                    CALLER, "ecr:BatchGetImage", Resource.of(REPOSITORY, "111122223333"), context(random));

            assertThat(together.decide(request).statement().map(StatementReference::statement))
                    .isEqualTo(first(alone, request, ExplicitlyDenied.class)
                            .or(() -> first(alone, request, Allowed.class)));
        }
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

    private static String statement(Random random) {
        String condition = "\"" + any(random, OPERATORS) + "\":{\"" + any(random, KEYS) + "\":[\"" + any(random, VALUES)
                + "\",\"x" + random.nextInt(3) + "\"]}";
        return "{\"Effect\":\"" + (random.nextInt(6) == 0 ? "Deny" : "Allow")
                + "\",\"Action\":\"ecr:BatchGetImage\",\"Resource\":\"*\",\"Condition\":{" + condition + "}}";
    }

    private static RequestContext context(Random random) {
        RequestContext.Builder context = RequestContext.builder();
        if (random.nextInt(4) > 0) {
            context.put(
                    "aws:PrincipalTag/team",
                    List.of("a", "b", "c", "A", "*", "", "x1").get(random.nextInt(7)));
        }
        if (random.nextBoolean()) {
            context.putAll("aws:TagKeys", random.nextBoolean() ? List.of("a") : List.of("b", "x2"));
        }
        return context.build();
    }

    private static String any(Random random, List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
