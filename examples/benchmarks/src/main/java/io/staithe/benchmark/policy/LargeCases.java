package io.staithe.benchmark.policy;

import static io.staithe.policy.access.document.PolicyKind.ECR_REPOSITORY;
import static io.staithe.policy.access.document.PolicyKind.IDENTITY;

import io.staithe.policy.access.document.PolicyKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A thousand statements in several shapes; the last one is the one that allows. */
final class LargeCases {
    private static final int MANY = 1000;
    private static final int LAST = MANY - 1;

    private LargeCases() {}

    static Case repositories() {
        return identity(EcrCases.PULL, EcrCases.REPOSITORIES + "shop/service-" + LAST, i -> """
                "Effect":"Allow","Action":["ecr:BatchGetImage","ecr:GetDownloadUrlForLayer"],
                "Resource":"arn:aws:ecr:eu-west-1:111122223333:repository/shop/service-%d\"""".formatted(i));
    }

    static Case tenants() {
        return identity(
                EcrCases.PULL, EcrCases.REPOSITORIES + "tenant-" + LAST + "/shop/frontend", i -> """
                "Effect":"Allow","Action":"ecr:*","Resource":"arn:aws:ecr:eu-west-1:111122223333:repository/tenant-%d/*",
                "Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-exampleorg1"}}""".formatted(i));
    }

    /** A star in the region: what stands before it is the same in all. */
    static Case regions() {
        return identity(
                EcrCases.PULL, EcrCases.REPOSITORIES + "tenant-" + LAST + "/shop/frontend", i -> """
                "Effect":"Allow","Action":"ecr:*","Resource":"arn:aws:ecr:*:111122223333:repository/tenant-%d/*\"""".formatted(i));
    }

    static Case actions() {
        return identity(EcrCases.PULL, EcrCases.REPOSITORY, i ->
                """
                "Effect":"Allow","Action":"%s","Resource":"*\"""".formatted(i == LAST ? EcrCases.PULL : "service" + i + ":Do*"));
    }

    static Case accounts() {
        Document reading = Document.of(IDENTITY, """
                "Effect":"Allow","Action":"ecr:*","Resource":"*\"""");
        Document accounts = large(ECR_REPOSITORY, i -> """
                "Effect":"Allow","Action":["ecr:BatchGetImage","ecr:GetDownloadUrlForLayer"],
                "Principal":{"AWS":"arn:aws:iam::%d:root"}""".formatted(account(i)));
        return new Case(
                "arn:aws:sts::" + account(LAST) + ":assumed-role/builder/i-0123456789abcdef0",
                EcrCases.PULL,
                EcrCases.REPOSITORY,
                EcrCases.OWNER,
                EcrCases.CONTEXT,
                List.of(reading, accounts));
    }

    /** Nothing tells these apart but a condition: each has to be looked at. */
    static Case conditions() {
        Map<String, String> context = new HashMap<>(EcrCases.CONTEXT);
        context.put("aws:PrincipalTag/team", "team-" + LAST);
        Case large = identity(EcrCases.PULL, EcrCases.REPOSITORY, i -> """
                "Effect":"Allow","Action":"ecr:*","Resource":"*",
                "Condition":{"StringEquals":{"aws:PrincipalTag/team":"team-%d"}}""".formatted(i));
        return new Case(
                large.caller(),
                large.action(),
                large.resource(),
                large.account(),
                Map.copyOf(context),
                large.documents());
    }

    private static Case identity(String action, String resource, IntFunction<String> statement) {
        return new Case(
                EcrCases.SESSION_OF_ROLE,
                action,
                resource,
                EcrCases.OWNER,
                EcrCases.CONTEXT,
                List.of(large(IDENTITY, statement)));
    }

    static Document large(PolicyKind kind, IntFunction<String> statement) {
        return Document.of(kind, IntStream.range(0, MANY).mapToObj(statement).toArray(String[]::new));
    }

    private static long account(int number) {
        return 200_000_000_000L + number;
    }
}
