package io.staithe.policy.access.parse;

import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.finding.Finding;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.access.finding.Severity;
import io.staithe.policy.json.JsonReader;
import io.staithe.policy.json.JsonSyntaxException;
import io.staithe.policy.json.JsonValue;
import io.staithe.policy.text.Position;
import java.util.List;
import java.util.Optional;

/**
 * Reads policies of one kind.
 *
 * <p>Immutable and thread-safe; one a kind is enough. Whatever the mode, a text of more than 1,048,576 characters, nested
 * deeper than 64, with more than 10,000 statements or more than 64 wildcards in one pattern is refused, so that no text takes
 * long or much memory. Source: IAM JSON policy element reference, grammar of the IAM JSON policy language; for the limits of
 * each kind the quotas of IAM, Organizations and ECR.
 */
public final class PolicyParser {
    private static final JsonReader JSON = new JsonReader(HardBounds.MAX_CHARS, HardBounds.MAX_DEPTH);

    private final PolicyKind kind;
    private final boolean lenient;
    private final boolean sized;

    private PolicyParser(PolicyKind kind, boolean lenient, boolean sized) {
        this.kind = kind;
        this.lenient = lenient;
        this.sized = sized;
    }

    /**
     * A parser that takes what AWS takes when a policy is saved, and refuses what could never work.
     *
     * @param kind what the policies are attached to
     * @return the parser, with the size limit of the kind
     */
    public static PolicyParser strict(PolicyKind kind) {
        return new PolicyParser(kind, false, true);
    }

    /**
     * A parser that also takes what AWS refuses but other tools wrote, as long as its meaning is clear.
     *
     * <p>That is: any size; a missing version, or the old one; characters of any script; any Sid, and Id in every kind; a
     * principal without a map (taken for one under {@code AWS}), of no known form or with a wildcard inside (matches nobody), or
     * missing (matches nobody); NotPrincipal everywhere where principals are; actions and resources of any text, or of a service
     * that the kind does not take; a missing Resource, or one in a trust policy; no statement in the list; keys or operators that differ in letter case only (all of
     * them hold); unknown operators, ill-formed condition keys,
     * variables and operands. Still refused: what is not JSON, wrong types, unknown members, members that stand twice, an unknown
     * version or effect, no action, an element beside its negation, principals in a kind without them.
     *
     * @param kind what the policies are attached to
     * @return the parser
     */
    public static PolicyParser lenient(PolicyKind kind) {
        return new PolicyParser(kind, true, false);
    }

    /**
     * The same parser without the size limit that AWS sets; the bounds named above stay.
     *
     * @return a parser
     */
    public PolicyParser withoutSizeLimit() {
        return new PolicyParser(kind, lenient, false);
    }

    /**
     * Reads a policy and reports on it; throws for no text.
     *
     * @param text the JSON
     * @return the policy, where nothing is wrong with it, and what was found
     */
    public Reading read(String text) {
        Report report = new Report(lenient);
        Optional<Policy> policy = policy(text, report);
        return new Reading(report.hasErrors() ? Optional.empty() : policy, report.findings());
    }

    /**
     * Reads a policy.
     *
     * @param text the JSON
     * @return the policy
     * @throws InvalidPolicyException where there is a finding of severity {@link Severity#ERROR}
     */
    public Policy parse(String text) throws InvalidPolicyException {
        Reading reading = read(text);
        return reading.policy().orElseThrow(() -> new InvalidPolicyException(errors(reading.findings())));
    }

    private Optional<Policy> policy(String text, Report report) {
        if (!HardBounds.hold(text, report)) {
            return Optional.empty();
        }
        Profile profile = Profile.of(kind);
        CharacterCheck.check(text, report);
        if (sized) {
            profile.size().check(text, kind, report);
        }
        try {
            JsonValue json = JSON.read(text);
            MemberNames.check(json, report);
            return new DocumentReader(kind, profile, report).read(json, text);
        } catch (JsonSyntaxException e) {
            syntax(e.at(), "The text is no JSON: " + e.reason() + ".", report);
            return Optional.empty();
        }
    }

    static void syntax(Position at, String message, Report report) {
        report.add(FindingCode.JSON_SYNTAX, at, message, "Write one JSON object and nothing after it.");
    }

    private static List<Finding> errors(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }
}
