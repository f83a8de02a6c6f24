package io.staithe.policy.access.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.finding.Finding;
import io.staithe.policy.access.finding.FindingCode;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The timeouts are for runs that would not end; they are far above what any of these take. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostilePoliciesTest {
    private static final String[] WORDS = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"Version\":\"2012-10-17\"",
        "\"Statement\":",
        "\"Effect\":\"Allow\"",
        "\"Effect\":\"Deny\"",
        "\"Principal\":\"*\"",
        "\"NotPrincipal\":{\"AWS\":\"1\"}",
        "\"Action\":\"ecr:*\"",
        "\"NotAction\":[\"ecr:Put*\",\"x\"]",
        "\"Resource\":\"*\"",
        "\"NotResource\":\"arn:aws:s3:::${x\"",
        "\"Condition\":{\"StringEquals\":{\"aws:TagKeys\":[\"*\",5]}}",
        "\"Condition\":{\"IpAddress\":{\"aws:SourceIp\":\"x/y\"}}",
        "\"Condition\":{\"ForAllValues:Null\":{\"a/b:c/\":true}}",
        "null",
        "\"",
        "\\",
        "é",
        "\n",
        "0"
    };

    private final PolicyLinter linter = PolicyLinter.standard();

    @ParameterizedTest
    @EnumSource(PolicyKind.class)
    void noTextMakesALinterThrow(PolicyKind kind) {
        Random random = new Random(kind.ordinal());
        for (int i = 0; i < 2_000; i++) {
            String text = random(random, random.nextBoolean());
            assertThatCode(() -> linter.lint(kind, text)).as(text).doesNotThrowAnyException();
        }
    }

    @Test
    void aThousandStatementsAreLookedOver() {
        List<Finding> findings = lint(statements(
                1_000,
                i -> "{\"Effect\":\"" + (i % 2 == 0 ? "Allow" : "Deny")
                        + "\",\"Action\":[\"ecr:PutImage\",\"ecr:Nothing" + i + "\"],"
                        + "\"Resource\":[\"arn:aws:ecr:*:*:repository/a" + i + "\",\"arn:aws:s3:::b\"]}"));

        assertThat(findings).hasSizeBetween(200, Findings.MAX);
        assertThat(findings)
                .filteredOn(finding -> finding.code() == FindingCode.ACTION_UNKNOWN)
                .hasSize(Findings.MAX_OF_A_CODE);
    }

    @Test
    void tenThousandValuesAreLookedOver() {
        String values = list(10_000, i -> "arn:aws:ecr:*:*:repository/" + i);
        List<Finding> findings = lint("{\"Effect\":\"Allow\",\"Action\":\"ecr:PutImage\",\"Resource\":" + values + "}");

        assertThat(findings).extracting(Finding::code).containsExactly(FindingCode.POLICY_TOO_LARGE);
    }

    @Test
    void patternsThatNearlyCoverEachOtherCostABoundedEffort() {
        String stars = "*a".repeat(60);
        String values = list(2_000, i -> "s3:" + (i % 2 == 0 ? stars + i : "a".repeat(300) + i));

        assertThat(lint("{\"Effect\":\"Allow\",\"Action\":" + values + ",\"Resource\":\"*\"}"))
                .hasSizeLessThanOrEqualTo(Findings.MAX);
    }

    @Test
    void manyDenialsBesideManyGrantsCostABoundedEffort() {
        String many = list(500, i -> "s3:Get" + i + "*");
        String others = list(500, i -> "s3:Put" + i + "*x");
        List<Finding> findings = lint(statements(
                60,
                i -> "{\"Effect\":\"" + (i < 30 ? "Allow" : "Deny") + "\",\"Action\":" + (i < 30 ? many : others)
                        + ",\"Resource\":\"*\"}"));

        assertThat(findings).noneMatch(finding -> finding.code() == FindingCode.DENY_SHADOWS_ALLOW);
    }

    @Test
    void oneLongDenialBesideManyGrantsCostsABoundedEffort() {
        String denied = list(50_000, i -> "a:b" + i);
        String grants = statements(7_000, i -> "{\"Effect\":\"Allow\",\"Action\":\"a:b\",\"Resource\":\"*\"}");
        List<Finding> findings = lint("{\"Effect\":\"Deny\",\"Action\":" + denied + ",\"Resource\":\"*\"}," + grants);

        assertThat(findings)
                .extracting(Finding::code)
                .contains(FindingCode.POLICY_TOO_LARGE, FindingCode.SERVICE_UNKNOWN);
    }

    @Test
    void manyConditionsOnManyActionsCostABoundedEffort() {
        String actions = list(40_000, i -> "ecr:a" + i);
        String keys = IntStream.range(0, 20_000)
                .mapToObj(i -> "\"aws:TagKeys" + i + "\":\"\"")
                .collect(Collectors.joining(","));
        List<Finding> findings = lint("{\"Effect\":\"Allow\",\"Action\":" + actions
                + ",\"Resource\":\"*\",\"Condition\":{\"ForAllValues:StringEquals\":{" + keys + "}}}");

        assertThat(findings)
                .filteredOn(finding -> finding.code() == FindingCode.FORALL_ALLOW)
                .hasSize(Findings.MAX_OF_A_CODE);
    }

    @Test
    void longNamesAreShortenedInMessages() {
        String name = "x".repeat(100_000);
        List<Finding> findings = lint("{\"Effect\":\"Allow\",\"Action\":[\"ecr:" + name + "\",\"" + name
                + ":a\"],\"Resource\":\"*\",\"Condition\":{\"StringEquals\":{\"aws:" + name + "\":\"" + name
                + "*\"}}}");

        assertThat(findings)
                .extracting(Finding::code)
                .contains(
                        FindingCode.ACTION_UNKNOWN,
                        FindingCode.SERVICE_UNKNOWN,
                        FindingCode.CONDITION_KEY_UNKNOWN,
                        FindingCode.WILDCARD_IN_EQUALS);
        assertThat(findings).allMatch(finding -> finding.message().length() < 400);
    }

    private List<Finding> lint(String statements) {
        return linter.lint(PolicyKind.IDENTITY, "{\"Version\":\"2012-10-17\",\"Statement\":[" + statements + "]}");
    }

    private static String statements(int count, IntFunction<String> statement) {
        return IntStream.range(0, count).mapToObj(statement).collect(Collectors.joining(",\n"));
    }

    private static String list(int count, IntFunction<String> value) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"" + value.apply(i) + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** Words in any order, or members of statements in any order, so that some are nearly policies. */
    private static String random(Random random, boolean framed) {
        StringBuilder text = new StringBuilder(framed ? "{\"Version\":\"2012-10-17\",\"Statement\":[{" : "");
        int words = random.nextInt(8);
        for (int i = 0; i < words; i++) {
            text.append(framed && i > 0 ? "," : "")
                    .append(framed ? WORDS[8 + random.nextInt(11)] : WORDS[random.nextInt(WORDS.length)]);
        }
        return text.append(framed ? "}]}" : "").toString();
    }
}
