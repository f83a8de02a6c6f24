package io.staithe.policy.access.lint;

import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.document.Principal;
import io.staithe.policy.access.document.Statement;
import io.staithe.policy.access.finding.Finding;
import io.staithe.policy.access.finding.Severity;
import io.staithe.policy.access.parse.PolicyParser;
import io.staithe.policy.access.parse.Reading;
import io.staithe.policy.text.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Looks policies over: for errors that AWS would refuse, and for what does something else than it seems to.
 *
 * <p>One is enough for everybody: it is immutable and thread-safe, if the checks added to it are. No text takes long: lists are
 * walked once, patterns compared with each other only within a budget, and of each code no more than the first hundred findings
 * are kept, of all no more than the worst five hundred. Sources: IAM, "Access Analyzer policy check reference"; the pages named
 * at each check.
 */
public final class PolicyLinter {
    private static final List<StatementCheck> CHECKS = List.of(
            new VariableNames(),
            new ActionNames(),
            new RedundantActions(),
            new ResourceTypes(),
            new StarNeeded(),
            new RedundantResources(),
            new NegatedPrincipals(),
            new PublicAccess(),
            new ConfusedDeputy(),
            new Breadth(),
            new FullAdmin(),
            new UnknownKeys(),
            new UnsupportedKeys(),
            new OperatorTypes(),
            new SetOperators(),
            new Addresses(),
            new LiteralWildcards(),
            new MultiFactor());

    private final List<StatementCheck> statementChecks;
    private final List<PolicyCheck> policyChecks;

    private PolicyLinter(Builder builder) {
        this.statementChecks = List.copyOf(builder.statementChecks);
        this.policyChecks = List.copyOf(builder.policyChecks);
    }

    /**
     * A linter with the checks that need nothing but the policy.
     *
     * @return the linter
     */
    public static PolicyLinter standard() {
        return builder().build();
    }

    /**
     * Begins a linter.
     *
     * @return a builder with the checks that need nothing but the policy
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Looks a policy over.
     *
     * <p>Where a strict parser refuses the text, the other checks look at what a lenient one makes of it, if anything; what they
     * find at the very place of an error is left out.
     *
     * @param kind what the policy is attached to
     * @param text the JSON
     * @return what was found, in the order of the places
     */
    public List<Finding> lint(PolicyKind kind, String text) {
        Reading reading = PolicyParser.strict(kind).read(text);
        Findings findings = new Findings();
        reading.findings().forEach(findings::add);
        Optional<Policy> policy =
                reading.policy().or(() -> PolicyParser.lenient(kind).read(text).policy());
        if (policy.isPresent()) {
            Set<Position> errors = reading.findings().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .map(Finding::at)
                    .collect(Collectors.toSet());
            check(policy.get()).stream()
                    .filter(finding -> !errors.contains(finding.at()))
                    .forEach(findings::add);
        }
        return findings.worst();
    }

    private List<Finding> check(Policy policy) {
        Findings findings = new Findings();
        ActionLookup lookup = new ActionLookup();
        Effort effort = new Effort(Effort.MAX_STEPS);
        for (Statement statement : policy.statements()) {
            Subject subject = Subject.of(policy, statement, lookup, effort);
            statementChecks.forEach(check -> check.check(subject, findings));
        }
        new ShadowedAllows(effort).check(policy, findings);
        policyChecks.forEach(check -> check.check(policy).forEach(findings::add));
        return findings.worst();
    }

    /** Collects checks. Not thread-safe; what it builds is. */
    public static final class Builder {
        private final List<StatementCheck> statementChecks = new ArrayList<>(CHECKS);
        private final List<PolicyCheck> policyChecks = new ArrayList<>();

        private Builder() {}

        /**
         * Also finds principals that do not exist: {@code PRINCIPAL_UNKNOWN}.
         *
         * @param known whether an account, a user, a role or a unique id exists; nothing else is asked for
         * @return this
         */
        public Builder knownPrincipals(Predicate<Principal> known) {
            statementChecks.add(new PrincipalExistence(known));
            return this;
        }

        /**
         * Adds a check.
         *
         * @param check what to ask of each policy besides
         * @return this
         */
        public Builder check(PolicyCheck check) {
            policyChecks.add(check);
            return this;
        }

        /**
         * Ends it.
         *
         * @return a linter
         */
        public PolicyLinter build() {
            return new PolicyLinter(this);
        }
    }
}
