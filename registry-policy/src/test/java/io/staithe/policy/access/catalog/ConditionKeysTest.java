package io.staithe.policy.access.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionKeysTest {
    private final ConditionKeys keys = ConditionKeys.standard();

    @ParameterizedTest
    @CsvSource({
        "aws:SourceIp, aws:SourceIp, IP, false",
        "AWS:sourceip, aws:SourceIp, IP, false",
        "aws:PrincipalArn, aws:PrincipalArn, ARN, false",
        "aws:PrincipalTag/team, aws:PrincipalTag/${TagKey}, STRING, false",
        "aws:principaltag/a/b, aws:PrincipalTag/${TagKey}, STRING, false",
        "aws:ResourceTag/team, aws:ResourceTag/${TagKey}, STRING, false",
        "aws:TagKeys, aws:TagKeys, STRING, true",
        "aws:PrincipalOrgPaths, aws:PrincipalOrgPaths, STRING, true",
        "aws:CalledVia, aws:CalledVia, STRING, true",
        "aws:CalledViaFirst, aws:CalledViaFirst, STRING, false",
        "aws:CurrentTime, aws:CurrentTime, DATE, false",
        "aws:MultiFactorAuthAge, aws:MultiFactorAuthAge, NUMERIC, false",
        "aws:SecureTransport, aws:SecureTransport, BOOL, false",
        "ecr:ResourceTag/team, ecr:ResourceTag/${TagKey}, STRING, false",
        "sts:ExternalId, sts:ExternalId, STRING, false"
    })
    void aKeyHasATypeAndOneValueOrMany(String written, String name, KeyType type, boolean multi) {
        ConditionKey key = keys.find(written).orElseThrow();

        assertThat(key.name()).isEqualTo(name);
        assertThat(key.type()).isEqualTo(type);
        assertThat(key.multi()).isEqualTo(multi);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "aws",
                "aws:",
                "aws:PrincipalTag",
                "aws:PrincipalTag/",
                "aws:SourceIp/x",
                "aws:Sourceip2",
                "/x"
            })
    void whatIsNotInTheCatalogueIsNotFound(String key) {
        assertThat(keys.find(key)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "aws:SourceIps, aws:SourceIp",
        "aws:PrincipleOrgID, aws:PrincipalOrgID",
        "aws:PrincpalTag/team, aws:PrincipalTag/team",
        "ecr:ResourceTags/a/b, ecr:ResourceTag/a/b"
    })
    void theNearestKeyIsGuessed(String written, String meant) {
        assertThat(keys.nearest(written)).hasValue(meant);
    }

    @Test
    void nothingIsGuessedWhereNothingIsNear() {
        assertThat(keys.nearest("aws:Weather")).isEmpty();
        assertThat(keys.nearest("s3:prefix")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "aws:SourceIp, ecr:GetAuthorizationToken, true",
        "aws:ResourceTag/a, ecr:BatchGetImage, true",
        "ecr:ResourceTag/a, ecr:BatchGetImage, true",
        "aws:ResourceTag/a, ecr:GetAuthorizationToken, false",
        "ecr:ResourceTag/a, ecr-public:PutImage, false",
        "aws:RequestTag/a, ecr:CreateRepository, true",
        "aws:RequestTag/a, ecr:UntagResource, false",
        "aws:TagKeys, ecr:UntagResource, true",
        "ecr:AccountSetting, ecr:PutAccountSetting, true",
        "ecr:AccountSetting, ecr:PutImage, false",
        "sts:ExternalId, sts:AssumeRole, true",
        "sts:ExternalId, sts:AssumeRoleWithSAML, false",
        "sts:TaskPolicyArn, sts:AssumeRoot, true",
        "lambda:SourceFunctionArn, ecr:PutImage, true"
    })
    void anActionSupportsKeysOfAllServicesAndThoseItLists(String key, String action, boolean supported) {
        assertThat(keys.find(key)
                        .orElseThrow()
                        .supports(ActionCatalog.standard().find(action).orElseThrow()))
                .isEqualTo(supported);
    }
}
