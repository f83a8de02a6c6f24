package io.staithe.policy.access.lint;

import io.staithe.policy.access.condition.Family;
import io.staithe.policy.access.condition.Operands;
import io.staithe.policy.access.document.Text;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.words.Quote;

/** Finds ranges with bits behind their prefix, and private ranges on aws:SourceIp. */
final class Addresses implements StatementCheck {
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
                && AddressRange.find(value.value())
                        .filter(AddressRange::isPrivate)
                        .isPresent()) {
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
