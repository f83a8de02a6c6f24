package io.staithe.policy.access.parse;

import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.finding.FindingCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceFindingsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ARN_PREFIX           | ''
                    ARN_PREFIX           | repository/app
                    ARN_PREFIX           | **
                    ARN_PREFIX           | ARN:aws:ecr:eu-west-1:123456789012:repository/app
                    ARN_PREFIX           | a*
                    ARN_FIELDS           | arn:
                    ARN_FIELDS           | arn:aws:ecr
                    ARN_FIELDS           | arn:aws:ecr:eu-west-1:123456789012
                    ARN_FIELDS           | arn:aws:s3::${aws:username:x}
                    ARN_PARTITION        | arn:amazon:ecr:eu-west-1:123456789012:repository/app
                    ARN_PARTITION        | arn::ecr:eu-west-1:123456789012:repository/app
                    ARN_PARTITION        | arn:awsome:ecr:eu-west-1:123456789012:repository/app
                    ARN_PARTITION        | arn:g*:ecr:eu-west-1:123456789012:repository/app
                    ARN_SERVICE_WILDCARD | arn:aws:*:eu-west-1:123456789012:repository/app
                    ARN_SERVICE_WILDCARD | arn:aws:ec?:eu-west-1:123456789012:repository/app
                    ARN_SERVICE_WILDCARD | arn:aws::eu-west-1:123456789012:repository/app
                    ARN_REGION           | arn:aws:ecr:EU-WEST-1:123456789012:repository/app
                    ARN_REGION           | arn:aws:ecr:eu west:123456789012:repository/app
                    ARN_REGION           | arn:aws:iam:eu-west-1:123456789012:user/a
                    ARN_REGION           | arn:aws:iam:*:123456789012:user/a
                    ARN_REGION           | arn:aws:s3:eu-west-1::bucket/*
                    ARN_ACCOUNT          | arn:aws:ecr:eu-west-1:12345678901:repository/app
                    ARN_ACCOUNT          | arn:aws:ecr:eu-west-1:1234567890123:repository/app
                    ARN_ACCOUNT          | arn:aws:ecr:eu-west-1:self:repository/app
                    ARN_ACCOUNT          | arn:aws:ecr:eu-west-1:a*:repository/app
                    VARIABLE_PLACE       | arn:aws:ecr:${aws:RequestedRegion}:123456789012:repository/app
                    VARIABLE_PLACE       | arn:aws:ecr:eu-west-1:${aws:PrincipalAccount}:repository/app
                    VARIABLE_PLACE       | arn:aws:ecr:eu-west-1:${aws:PrincipalAccount, '1:2'}:repository/app
                    VARIABLE_SYNTAX      | arn:aws:ecr:eu-west-1:123456789012:repository/${aws:username
                    """)
    void aResourceIsIllFormed(FindingCode code, String resource) {
        Findings.assertOnly(PolicyKind.IDENTITY, code, Marked.of(document("§", resource)));
        Findings.assertOnly(PolicyKind.ECR_REGISTRY, code, Marked.of(registryDocument("§", resource)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "arn:aws:ecr:eu-west-1:123456789012:repository/app",
                "arn:aws-cn:ecr:cn-north-1:123456789012:repository/app",
                "arn:aws-us-gov:ecr:us-gov-west-1:123456789012:repository/app",
                "arn:aws:ecr:eu-west-1:123456789012:",
                "arn:*:ecr:*:*:repository/*",
                "arn:aws*:ecr:eu-*:1234*:repository/a?c",
                "arn:aws:ecr-public::123456789012:repository/app",
                "arn:aws:s3:::bucket/*",
                "arn:aws:s3:eu-west-1:123456789012:accesspoint/ap",
                "arn:aws:iam::aws:policy/ReadOnlyAccess",
                "arn:aws:iam::123456789012:user/${aws:username}",
                "arn:aws:logs:eu-west-1:123456789012:log-group:a:log-stream:b",
                "arn:aws:ecr:eu-west-1:123456789012:repository/${aws:PrincipalTag/team, 'none'}/${*}"
            })
    void aResourceIsWellFormed(String resource) {
        Findings.assertNone(PolicyKind.IDENTITY, document("", resource));
        Findings.assertNone(PolicyKind.ECR_REGISTRY, registryDocument("", resource));
    }

    private static String document(String mark, String resource) {
        return Marked.document(
                "{\"Effect\": \"Deny\", \"Action\": \"*\", \"Resource\": [\"*\", " + mark + "\"" + resource + "\"]}");
    }

    private static String registryDocument(String mark, String resource) {
        return Marked.document("{\"Effect\": \"Deny\", \"Principal\": \"*\", \"Action\": \"ecr:*\", \"NotResource\": "
                + mark + "\"" + resource + "\"}");
    }
}
