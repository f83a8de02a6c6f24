package io.staithe.policycheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.evaluate.Layer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {
    private static final String ALICE = "arn:aws:iam::111122223333:user/alice";

    @ParameterizedTest
    @CsvSource({
        "sts:AssumeRole,      arn:aws:iam::111122223333:role/r,                   true,  ROLE_TRUST,     true",
        "sts:AssumeRole,      arn:aws:iam::111122223333:role/r,                   false, ROLE_TRUST,     true",
        "STS:assumerole,      arn:aws:iam::111122223333:role/path/r,              true,  ROLE_TRUST,     true",
        "sts:AssumeRole,      *,                                                  true,  ROLE_TRUST,     true",
        "sts:GetSessionToken, *,                                                  false, ROLE_TRUST,     false",
        "iam:PassRole,        arn:aws:iam::111122223333:role/r,                   true,  RESOURCE,       false",
        "kms:Decrypt,         arn:aws:kms:eu-west-1:111122223333:key/k,           true,  RESOURCE,       true",
        "kms:Decrypt,         arn:aws-cn:kms:cn-north-1:111122223333:key/k,       false, RESOURCE,       true",
        "kms:ListAliases,     *,                                                  true,  RESOURCE,       false",
        "kms:CreateAlias,     arn:aws:kms:eu-west-1:111122223333:alias/a,         false, RESOURCE,       false",
        "ecr:BatchGetImage,   arn:aws:ecr:eu-west-1:111122223333:repository/a/b,  true,  ECR_REPOSITORY, false",
        "ecr:GetAuthorizationToken, *,                                            true,  RESOURCE,       false",
        "s3:GetObject,        arn:aws:s3:::bucket/key,                            true,  RESOURCE,       false",
    })
    void theRequestTellsWhatThePolicyOfItsResourceIs(
            String action, String resource, boolean hasPolicy, PolicyKind kind, boolean mustGrant) {
        Target target = Target.of(one(ALICE, action, resource, Optional.empty(), hasPolicy));

        assertThat(target.policyKind()).isEqualTo(kind);
        assertThat(target.resource().isOwnPolicyRequired()).isEqualTo(mustGrant);
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:ecr:eu-west-1:444455556666:repository/r, ,             444455556666",
        "arn:aws:ecr:eu-west-1:444455556666:repository/r, 777788889999, 777788889999",
        "arn:aws:s3:::bucket,                             777788889999, 777788889999",
        "arn:aws:s3:::bucket,                             ,             111122223333",
        "*,                                               ,             111122223333",
    })
    void theAccountIsTheGivenOneElseThatOfTheArnElseThatOfTheCaller(String resource, String given, String account) {
        AccessCase one = one(ALICE, "s3:X", resource, Optional.ofNullable(given), false);

        assertThat(Target.of(one).resource().account()).contains(account);
    }

    private static AccessCase one(
            String principal, String action, String resource, Optional<String> account, boolean hasPolicy) {
        Map<Layer, List<List<PolicyText>>> layers =
                hasPolicy ? Map.of(Layer.RESOURCE, List.of(List.of(new PolicyText("p", "{}")))) : Map.of();
        return new AccessCase(principal, action, resource, account, RequestContext.empty(), layers, false);
    }
}
