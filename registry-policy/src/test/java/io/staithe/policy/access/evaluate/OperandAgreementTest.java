package io.staithe.policy.access.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.document.Condition;
import io.staithe.policy.access.document.Effect;
import io.staithe.policy.access.document.Patterns;
import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.document.PolicyVersion;
import io.staithe.policy.access.document.Statement;
import io.staithe.policy.access.document.Text;
import io.staithe.policy.access.reference.Answer;
import io.staithe.policy.access.reference.Layers;
import io.staithe.policy.access.reference.Question;
import io.staithe.policy.access.reference.SlowEvaluator;
import io.staithe.policy.text.Position;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Both evaluators read the same values and operands, and compare each with each alike. */
class OperandAgreementTest {
    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "1",
            "+1",
            "1.0",
            "01",
            "1e0",
            "1E+0",
            "10e-1",
            ".5",
            "5.",
            "0.50",
            "-1",
            "-1.5",
            "--1",
            "1e",
            "e1",
            "1e999",
            "1e-999",
            "123456789012345678901234567890",
            "123456789012345678",
            "",
            " 1",
            "1 ",
            "0x1",
            "1,5",
            ".");
    private static final List<String> DATES = List.of(
            "2024",
            "2024-01",
            "2024-01-01",
            "2024-01-01T00:00Z",
            "2024-01-01T00:00:00Z",
            "2024-01-01T00:00:00.0Z",
            "2024-01-01T00:00:00.5Z",
            "2024-01-01T00:00:00.123456789Z",
            "2024-01-01T05:30:00+05:30",
            "2023-12-31T16:00:00-08:00",
            "1704067200",
            "1704067200.5",
            "1704067201",
            "99999999999",
            "2024-02-29",
            "2023-02-29",
            "2024-13",
            "2024-00-10",
            "2024-01-32",
            "2024-1-1",
            "2024-01-01T24:00:00Z",
            "2024-01-01T00:60:00Z",
            "2024-01-01T00:00:00",
            "2024-01-01T00:00:00.Z",
            "2024-01-01T",
            "2024-01-01 00:00:00Z",
            "12",
            "0",
            "-1",
            "",
            "soon");
    private static final List<String> ADDRESSES = List.of(
            "0.0.0.0",
            "10.0.0.1",
            "10.0.0.1/32",
            "10.0.0.0/8",
            "10.255.255.255",
            "255.255.255.255",
            "0.0.0.0/0",
            "10.0.0.0/33",
            "10.0.0.0/08",
            "10.0.0.0/",
            "10.0.0",
            "10.0.0.0.0",
            "10.0.0.256",
            "010.0.0.1",
            "10.0.0.-1",
            "::",
            "::/0",
            "::1",
            "1::",
            "1:2:3:4:5:6:7:8",
            "1:2:3:4:5:6:7::",
            "::2:3:4:5:6:7:8",
            "1:2:3:4:5:6:7",
            "1:2:3:4:5:6:7:8:9",
            "1::2::3",
            "2001:DB8::1",
            "2001:db8:0:0:0:0:0:1",
            "2001:db8::/32",
            "2001:db8::1/128",
            "2001:db8::1/129",
            "12345::",
            "g::",
            "::ffff:10.0.0.1",
            "::ffff:a00:1",
            "::ffff:0:0/96",
            "::ffff:10.0.0.0/104",
            "::10.0.0.1",
            "1:2:3:4:5:6:10.0.0.1",
            "1:2:3:4:5:6:7:10.0.0.1",
            ":",
            ":::",
            "",
            "/",
            "1:",
            ":1");
    private static final List<String> BYTES =
            List.of("", "QQ==", "QQ=", "QQ", "QR==", "QUI=", "QUI", "QUJD", "Q", "====", "!", "QUJD\n");
    private static final List<String> ARNS = List.of(
            "",
            "*",
            "arn",
            "arn:*",
            "arn:aws:s3:::b",
            "arn:aws:s3:::b/*",
            "arn:aws:s3::*:b",
            "arn:*:*:*:*:*",
            "*:*:*:*:*:*",
            "ARN:aws:s3:::b",
            "arn:aws:s3:::",
            "arn:aws:s3:::?",
            "arn:aws:sns:r:a:t:s",
            "arn:aws:sns:r:a:*",
            "arn:aws:sns:r:a:t",
            "arn:aws:sns:*:t:s",
            "arn:aws:s3:::b*b",
            "${test:Key}",
            "${test:none, 'arn:aws:s3:::b'}",
            "arn:aws:s3:::${*}",
            "${test:Key}*",
            "arn:${test:Key}");

    @Test
    void numbers() {
        compare(NUMBERS, "NumericEquals", "NumericNotEquals", "NumericLessThan", "NumericGreaterThanEquals");
    }

    @Test
    void dates() {
        compare(DATES, "DateEquals", "DateNotEquals", "DateLessThan", "DateGreaterThanEquals");
    }

    @Test
    void addresses() {
        compare(ADDRESSES, "IpAddress", "NotIpAddress");
    }

    @Test
    void bytes() {
        compare(BYTES, "BinaryEquals");
    }

    @Test
    void arns() {
        compare(ARNS, "ArnLike", "ArnNotEquals", "StringLike", "StringNotEquals");
    }

    private static void compare(List<String> values, String... operators) {
        for (String operator : operators) {
            for (String wanted : values) {
                Layers layers = layers(operator, wanted);
                AccessPolicies fast = layers.compile();
                for (String actual : values) {
                    RequestContext context =
                            RequestContext.builder().put("test:Key", actual).build();
                    AccessRequest request =
                            new AccessRequest(Situation.alice(), Situation.PULL, Situation.APP, context);
                    assertThat(Answer.of(fast.decide(request)))
                            .as("\"%s\" %s \"%s\"", actual, operator, wanted)
                            .isEqualTo(SlowEvaluator.decide(layers, new Question(request, false)));
                }
            }
        }
    }

    private static Layers layers(String operator, String wanted) {
        Condition condition = new Condition(text(operator), text("test:Key"), List.of(text(wanted)), true);
        Optional<Patterns> star = Optional.of(new Patterns(false, List.of(text("*")), true, Position.START));
        Statement statement = new Statement(
                0, Optional.empty(), Effect.ALLOW, Optional.empty(), star, star, List.of(condition), Position.START);
        Policy policy = new Policy(
                PolicyKind.IDENTITY,
                Optional.empty(),
                PolicyVersion.V2012_10_17,
                Optional.empty(),
                List.of(statement),
                "");
        return new Layers(Map.of(Layer.IDENTITY, List.of(List.of(policy))), false);
    }

    private static Text text(String value) {
        return new Text(value, Position.START);
    }
}
