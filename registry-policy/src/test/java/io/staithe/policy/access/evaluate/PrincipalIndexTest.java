package io.staithe.policy.access.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.document.Statement;
import io.staithe.policy.access.name.Arn;
import io.staithe.policy.access.parse.PolicyParser;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Statements that name callers decide together as each of them does by itself. */
class PrincipalIndexTest {
    private static final String OWNER = "999988887777";
    private static final String ACCOUNT = "111122223333";
    private static final String IAM = "arn:aws:iam::" + ACCOUNT + ":";
    private static final String STS = "arn:aws:sts::" + ACCOUNT + ":";
    private static final String USER_ID = "AIDAEXAMPLEEXAMPLE1234";

    private static final List<String> NAMES = Stream.of("a", "b", "c")
            .flatMap(name -> Stream.of(
                    "{\"AWS\":\"" + IAM + "user/" + name + "\"}",
                    "{\"AWS\":\"" + IAM + "role/p/" + name + "\"}",
                    "{\"AWS\":[\"" + STS + "assumed-role/" + name + "/s\",\"444455556666\"]}",
                    "{\"AWS\":\"" + STS + "federated-user/" + name + "\"}",
                    "{\"Service\":\"" + name + ".amazonaws.com\"}"))
            .collect(Collectors.toList());

    private static final List<Caller> CALLERS = List.of(
            Caller.anonymous(),
            Caller.parse("a.amazonaws.com"),
            Caller.parse("d.amazonaws.com"),
            Caller.parse(IAM + "root"),
            Caller.parse(IAM + "user/a"),
            Caller.user(Arn.parse(IAM + "user/d"), Optional.of(USER_ID)),
            Caller.parse(STS + "assumed-role/b/s"),
            Caller.roleSession(Arn.parse(IAM + "role/p/c"), Optional.empty(), "s"),
            Caller.roleSession(Arn.parse(IAM + "role/q/c"), Optional.empty(), "t"),
            Caller.parse(STS + "federated-user/a"),
            Caller.parse("arn:aws:iam::444455556666:user/a"));

    @RepeatedTest(50)
    void theFirstOfTheStrongestStatementsIsFound(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String statements = Stream.generate(() -> statement(random))
                .limit(9 + random.nextInt(20))
                .collect(Collectors.joining(","));
        Policy all = PolicyParser.strict(PolicyKind.RESOURCE)
                .parse("{\"Version\":\"2012-10-17\",\"Statement\":[" + statements + "]}");

        for (Caller caller : CALLERS) {
            AccessRequest request = new AccessRequest(
                    caller, "s3:GetObject", Resource.of("arn:aws:s3:::b/k", OWNER), RequestContext.empty());

            assertThat(policies(all).decide(request).statement().map(StatementReference::statement))
                    .as("%s of %s", caller, statements)
                    .isEqualTo(denying(all, request).or(() -> allowing(all, request)));
        }
    }

    private static Optional<Statement> denying(Policy all, AccessRequest request) {
        return all.statements().stream()
                .filter(one -> alone(all, one).decide(request) instanceof ExplicitlyDenied)
                .findFirst();
    }

    /** A stream's maximum is the last of several; of a reversed comparison the minimum is the first. */
    private static Optional<Statement> allowing(Policy all, AccessRequest request) {
        return all.statements().stream()
                .filter(one -> alone(all, one).decide(request) instanceof Allowed)
                .min(Comparator.comparing((Statement one) -> PrincipalMatcher.of(
                                        one.principals().orElseThrow())
                                .match(request.caller()))
                        .reversed());
    }

    private static AccessPolicies alone(Policy all, Statement one) {
        return policies(new Policy(all.kind(), all.name(), all.version(), all.id(), List.of(one), ""));
    }

    /** The caller's own policies allow everything, as the resource is another account's. */
    private static AccessPolicies policies(Policy resource) {
        Policy everything = PolicyParser.strict(PolicyKind.IDENTITY)
                .parse(
                        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}");
        return AccessPolicies.builder()
                .identity(PolicySet.of(everything))
                .resource(PolicySet.of(resource))
                .build();
    }

    private static String statement(Random random) {
        boolean denies = random.nextInt(8) == 0;
        String principal = switch (random.nextInt(12)) {
            case 0 -> "\"Principal\":\"*\"";
            case 1 -> (denies ? "\"NotPrincipal\":" : "\"Principal\":") + NAMES.get(random.nextInt(NAMES.size()));
            case 2 -> "\"Principal\":{\"AWS\":\"" + USER_ID + "\"}";
            case 3 -> "\"Principal\":{\"AWS\":\"" + ACCOUNT + "\"}";
            default -> "\"Principal\":" + NAMES.get(random.nextInt(NAMES.size()));
        };
        String resource = random.nextInt(3) == 0 ? "arn:aws:s3:::b/other" : "arn:aws:s3:::b/*";
        return "{\"Effect\":\"" + (denies ? "Deny" : "Allow") + "\"," + principal
                + ",\"Action\":\"s3:GetObject\",\"Resource\":\"" + resource + "\"}";
    }
}
