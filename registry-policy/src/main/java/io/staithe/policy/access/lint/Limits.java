package io.staithe.policy.access.lint;

import io.staithe.policy.access.condition.Operands;
import io.staithe.policy.access.document.Text;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells whether conditions keep strangers out: they must ask who calls, for whom or from where, and an absent key, or one of
 * any value, must not meet them. Tags limit nobody, because every account sets its own.
 */
final class Limits {
    private static final Set<String> KEYS = Set.of(
            "aws:PrincipalArn",
            "aws:PrincipalAccount",
            "aws:PrincipalOrgID",
            "aws:PrincipalOrgPaths",
            "aws:userid",
            "aws:SourceArn",
            "aws:SourceAccount",
            "aws:SourceOrgID",
            "aws:SourceOrgPaths",
            "aws:SourceIp",
            "aws:VpcSourceIp",
            "aws:SourceVpc",
            "aws:SourceVpcArn",
            "aws:SourceVpce",
            "aws:VpceAccount",
            "aws:VpceOrgID",
            "aws:VpceOrgPaths",
            "aws:Ec2InstanceSourceVpc",
            "aws:Ec2InstanceSourcePrivateIPv4");

    private Limits() {}

    static boolean any(List<Clause> clauses) {
        return clauses.stream().anyMatch(Limits::is);
    }

    private static boolean is(Clause clause) {
        return clause.needsKey()
                && clause.key().filter(key -> KEYS.contains(key.name())).isPresent()
                && clause.values().stream().allMatch(value -> isNarrow(clause, value));
    }

    private static boolean isNarrow(Clause clause, Text value) {
        String text = value.value();
        String own = "${" + clause.name().value() + "}";
        if (text.toLowerCase(Locale.ROOT).equals(own.toLowerCase(Locale.ROOT))) {
            return false;
        }
        return switch (clause.operator().family()) {
            case IP_ADDRESS -> !Operands.isWithin("0.0.0.0/0", text) && !Operands.isWithin("::/0", text);
            case STRING -> clause.isLiteral() || isNarrowText(text);
            default -> isNarrowText(text);
        };
    }

    /** Of an ARN the account must be given, or, where there is none, the resource. */
    private static boolean isNarrowText(String text) {
        if (Wildcards.only(text)) {
            return false;
        }
        List<String> fields = ArnText.fields(text);
        if (fields.isEmpty() || !fields.get(0).equals("arn")) {
            return !isStarredArn(text);
        }
        String account = fields.get(ArnText.ACCOUNT);
        return account.isEmpty() ? !Wildcards.only(fields.get(ArnText.RESOURCE)) : !Wildcards.only(account);
    }

    private static boolean isStarredArn(String text) {
        return text.startsWith("arn:") && text.endsWith("*");
    }
}
