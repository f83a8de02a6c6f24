package io.staithe.policycheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.document.PolicyKind;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {
    private static final String ALICE = "arn:aws:iam::111122223333:user/alice";

    @ParameterizedTest
    @CsvSource({
        "sts:AssumeRole,            arn:aws:iam::111122223333:role/r,                        ROLE_TRUST,     false",
        "STS:assumerole,            arn:aws:iam::111122223333:role/path/r,                   ROLE_TRUST,     false",
        "sts:AssumeRole,            *,                                                       ROLE_TRUST,     false",
        "sts:GetSessionToken,       *,                                                       ROLE_TRUST,     false",
        "iam:PassRole,              arn:aws:iam::111122223333:role/r,                        RESOURCE,       false",
        "kms:Decrypt,               arn:aws:kms:eu-west-1:111122223333:key/k,                RESOURCE,       true",
        "kms:Decrypt,               arn:aws-cn:kms:cn-north-1:111122223333:key/k,            RESOURCE,       true",
        "kms:ListAliases,           *,                                                       RESOURCE,       false",
        "kms:CreateAlias,           arn:aws:kms:eu-west-1:111122223333:alias/a,              RESOURCE,       false",
        "ecr:BatchGetImage,         arn:aws:ecr:eu-west-1:111122223333:repository/a/b,       ECR_REPOSITORY, false",
        "ecr:GetAuthorizationToken, *,                                                       RESOURCE,       false",
        "s3:GetObject,              arn:aws:s3:::bucket/key,                                 RESOURCE,       false",
    })
    void theRequestTellsWhatThePolicyOfItsResourceIs(
            String action, String resource, PolicyKind kind, boolean mustGrant) {
        Target target = Target.of(one(ALICE, action, resource, Optional.empty()));

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
        AccessCase one = one(ALICE, "s3:X", resource, Optional.ofNullable(given));

        assertThat(Target.of(one).resource().account()).contains(account);
    }

    private static AccessCase one(String principal, String action, String resource, Optional<String> account) {
        return new AccessCase(principal, action, resource, account, RequestContext.empty(), Map.of(), false);
    }
}
