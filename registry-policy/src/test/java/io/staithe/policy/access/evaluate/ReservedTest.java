package io.staithe.policy.access.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.parse.PolicyParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An administrator, who is allowed everything, and what is AWS's own. */
class ReservedTest {
    private static final AccessPolicies ADMINISTRATOR = AccessPolicies.builder()
            .identity(PolicySet.of(PolicyParser.strict(PolicyKind.IDENTITY)
                    .parse("{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\","
                            + "\"Resource\":\"*\"}}")))
            .build();

    @ParameterizedTest
    @CsvSource({
        "iam:DeletePolicy,        arn:aws:iam::aws:policy/AdministratorAccess,                   false",
        "iam:GetPolicy,           arn:aws:iam::aws:policy/AdministratorAccess,                   true",
        "iam:DeletePolicy,        arn:aws:iam::111122223333:policy/mine,                         true",
        "IAM:updaterole,          arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/r, false",
        "iam:GetRole,             arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/r, true",
        "iam:UpdateRole,          arn:aws:iam::111122223333:role/mine,                           true",
        "kms:DeleteAlias,         arn:aws:kms:eu-west-1:111122223333:alias/aws/ecr,              false",
        "kms:DeleteAlias,         arn:aws:kms:eu-west-1:111122223333:alias/mine,                 true",
        "ecr:DeleteRepository,    arn:aws:ecr:eu-west-1:111122223333:repository/role/aws-reserved/x, true",
    })
    void isChangedByNobodyElse(String action, String resource, boolean allowed) {
        Decision decision = ADMINISTRATOR.decide(new AccessRequest(
                Caller.parse("arn:aws:iam::111122223333:user/admin"),
                action,
                Resource.of(resource, "111122223333"),
                RequestContext.empty()));

        assertThat(decision.isAllowed()).isEqualTo(allowed);
        assertThat(decision.explain()).contains(allowed ? "allows it" : "AWS's own");
    }
}
