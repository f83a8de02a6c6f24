package io.staithe.policy.access.lint;

import io.staithe.policy.access.condition.Family;
import io.staithe.policy.access.condition.Operands;
import io.staithe.policy.access.document.Text;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.words.Quote;
import java.util.List;

/** Finds ranges with bits behind their prefix, and private ranges on aws:SourceIp. */
final class Addresses implements StatementCheck {
    /** Which no address of the internet is in. Sources: RFC 1918, 6598, 3927, 4193, 4291. */
    private static final List<String> PRIVATE = List.of(
            "10.0.0.0/8",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "fc00::/7",
            "fe80::/10",
            "::1");

    @Override
    public void check(Subject subject, Findings findings) {
        for (Clause clause : subject.clauses()) {
            if (clause.operator().family() == Family.IP_ADDRESS) {
                clause.values().forEach(value -> check(clause, value, findings));
            }
        }
    }

    private static void check(Clause clause, Text value, Findings findings) {
        if (Operands.hasHostBits(value.value())) {
            hostBits(value, findings);
        }
        if (clause.isOn("aws:SourceIp")
                && PRIVATE.stream().anyMatch(range -> Operands.isWithin(value.value(), range))) {
            privateRange(value, findings);
        }
    }

    private static void hostBits(Text value, Findings findings) {
        findings.add(
                FindingCode.CIDR_HOST_BITS,
                value.at(),
                "The range " + Quote.of(value.value()) + " has bits behind its prefix, which do not count.",
                "Write the first address of the range, or a longer prefix.");
    }

    private static void privateRange(Text value, Findings findings) {
        findings.add(
                FindingCode.PRIVATE_IP_SOURCEIP,
                value.at(),
                "No caller from the internet has an address in " + Quote.of(value.value())
                        + ", and callers through a VPC endpoint have no aws:SourceIp.",
                "Use aws:VpcSourceIp for private addresses, or public ones here.");
    }
}
