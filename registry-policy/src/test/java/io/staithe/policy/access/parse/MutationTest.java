package io.staithe.policy.access.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.finding.Finding;
import io.staithe.policy.access.finding.Severity;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Good documents, damaged at random: whatever comes of them is read or refused in good order. */
class MutationTest {
    private static final int ROUNDS = 1_000;
    private static final int MAX_CHANGES = 4;
    private static final String ALPHABET = "{}[]\",:\\*?$' \n\r\tAa0.-/é€\ud83d\ude00\u0000";
    private static final List<String> WORDS = List.of(
            "\"Effect\"",
            "\"Allow\"",
            "\"Principal\": {}",
            "null",
            "true",
            "1e5",
            "[]",
            "${",
            "arn:aws:",
            "\"Null\": {\"a:b\": \"x\"}",
            "{\"AWS\": \"*\"}",
            ", \"NotAction\": 7",
            "\\u0000",
            "\"Version\": \"2008-10-17\"");
    private static final String RICH = """
            {
              "Version": "2012-10-17",
              "Id": "x",
              "Statement": [
                {"Sid": "A", "Effect": "Allow", "Principal": {"AWS": ["123456789012", "arn:aws:iam::123456789012:user/a"]},
                 "Action": ["ecr:Get*", "ecr:PutImage"], "Resource": "arn:aws:ecr:*:*:repository/${aws:username}",
                 "Condition": {"StringLike": {"aws:PrincipalTag/t": ["${aws:userid, 'x'}", "b*"]}, "Bool": {"aws:SecureTransport": true}}},
                {"Effect": "Deny", "NotPrincipal": {"Service": "ecr.amazonaws.com"}, "NotAction": "*", "NotResource": "*",
                 "Condition": {"NumericLessThan": {"a:b": 1.5}, "DateLessThan": {"a:b": "2026-01-01"}, "IpAddress": {"a:b": "::/0"}}}
              ]
            }
            """;

    @ParameterizedTest
    @EnumSource
    void damagedDocumentsAreReadOrRefusedInGoodOrder(PolicyKind kind) {
        Random random = new Random(20_261_124 + kind.ordinal());
        List<String> originals = List.of(RICH, Kinds.good(kind));
        for (int round = 0; round < ROUNDS; round++) {
            String text = originals.get(random.nextInt(originals.size()));
            for (int i = random.nextInt(MAX_CHANGES); i >= 0; i--) {
                text = damaged(text, random);
            }
            assertGoodOrder(PolicyParser.strict(kind), text);
            assertGoodOrder(PolicyParser.lenient(kind), text);
        }
    }

    private static String damaged(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(6));
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, from) + ALPHABET.charAt(random.nextInt(ALPHABET.length())) + text.substring(to);
            case 2 -> text.substring(0, from) + WORDS.get(random.nextInt(WORDS.size())) + text.substring(from);
            case 3 -> text.substring(0, from) + text.substring(random.nextInt(text.length() + 1));
            default -> text.substring(0, to) + text.substring(from);
        };
    }

    private static void assertGoodOrder(PolicyParser parser, String text) {
        Reading reading = parser.read(text);
        boolean errors = reading.findings().stream().anyMatch(it -> it.severity() == Severity.ERROR);
        assertThat(reading.policy().isPresent()).as(text).isEqualTo(!errors);
        reading.policy().ifPresent(policy -> assertThat(policy.text()).isEqualTo(text));
        assertThat(reading.findings()).as(text).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        String[] lines = text.split("\r\n|\r|\n", -1);
        for (Finding finding : reading.findings()) {
            int line = finding.at().line();
            assertThat(line).as(text + "\n" + finding).isBetween(1, lines.length);
            // One behind the last is where a text breaks off.
            assertThat(finding.at().column()).as(text + "\n" + finding).isBetween(1, lines[line - 1].length() + 1);
        }
    }
}
