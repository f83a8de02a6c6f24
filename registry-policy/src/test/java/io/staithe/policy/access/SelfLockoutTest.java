package io.staithe.policy.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.evaluate.AccessPolicies;
import io.staithe.policy.access.evaluate.AccessRequest;
import io.staithe.policy.access.evaluate.Caller;
import io.staithe.policy.access.evaluate.PolicySet;
import io.staithe.policy.access.evaluate.Resource;
import io.staithe.policy.access.finding.Finding;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.access.lint.PolicyLinter;
import io.staithe.policy.access.parse.PolicyParser;
import io.staithe.policy.text.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelfLockoutTest {
    private static final String ALICE = "arn:aws:iam::111122223333:user/alice";
    private static final String MAY_SET = """
            {"Version": "2012-10-17", "Statement":
             {"Effect": "Allow", "Action": "ecr:SetRepositoryPolicy", "Resource": "*"}}""";
    private static final String NOBODY_SETS = """
            {"Version": "2012-10-17", "Statement": [
             {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:user/bob"}, "Action": "ecr:BatchGetImage"},
             {"Effect": "Deny", "Principal": {"AWS": "111122223333"}, "Action": "ecr:SetRepositoryPolicy"}]}""";
    private static final String ONLY_PULLS = """
            {"Version": "2012-10-17", "Statement":
             {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:user/bob"}, "Action": "ecr:BatchGetImage"}}""";

    @Test
    void aPolicyThatDeniesItsAuthorIsFound() {
        List<Finding> findings = lint(MAY_SET, NOBODY_SETS);

        assertThat(findings).extracting(Finding::code).containsExactly(FindingCode.SELF_LOCKOUT);
        assertThat(findings).extracting(Finding::at).containsExactly(new Position(3, 2));
        assertThat(findings.get(0).message()).contains(ALICE, "ecr:SetRepositoryPolicy");
    }

    @Test
    void whoMayByOthersPoliciesIsNotLockedOutByASilentOne() {
        assertThat(lint(MAY_SET, ONLY_PULLS)).isEmpty();
    }

    @Test
    void whoMayByNoPolicyIs() {
        List<Finding> findings =
                lint(MAY_SET.replace("ecr:SetRepositoryPolicy", "ecr:GetRepositoryPolicy"), ONLY_PULLS);

        assertThat(findings).extracting(Finding::code).containsExactly(FindingCode.SELF_LOCKOUT);
        assertThat(findings).extracting(Finding::at).containsExactly(Position.START);
    }

    private static List<Finding> lint(String identity, String proposed) {
        AccessRequest change = new AccessRequest(
                Caller.parse(ALICE),
                "ecr:SetRepositoryPolicy",
                Resource.of("arn:aws:ecr:eu-west-1:111122223333:repository/app", "111122223333"),
                RequestContext.empty());
        AccessPolicies policies = AccessPolicies.builder()
                .identity(PolicySet.of(PolicyParser.strict(PolicyKind.IDENTITY).parse(identity)))
                .build();
        return PolicyLinter.builder()
                .check(new SelfLockout(change, policies, List.of()))
                .build()
                .lint(PolicyKind.ECR_REPOSITORY, proposed);
    }
}
