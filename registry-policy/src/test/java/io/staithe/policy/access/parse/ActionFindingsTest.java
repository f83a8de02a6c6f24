package io.staithe.policy.access.parse;

import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.finding.FindingCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionFindingsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ecr",
                "**",
                "ecr:",
                ":GetImage",
                ":",
                "ecr:Get:Image",
                "ecr:BatchGetImage,",
                "ecr:BatchGetImage,ecr:PutImage",
                " ecr:BatchGetImage",
                "ecr:BatchGetImage ",
                "ecr: BatchGetImage",
                "ecr:Batch Get",
                "ecr:Batch\u00a0Get",
                "e*:BatchGetImage",
                "e?r:BatchGetImage",
                "*:BatchGetImage",
                "e_r:BatchGetImage"
            })
    void anActionIsIllFormed(String action) {
        assertFound(FindingCode.ACTION_FORMAT, PolicyKind.IDENTITY, action);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "ecr:*",
                "ecr:BatchGetImage",
                "ECR:batchgetimage",
                "ecr:Batch*Im?ge",
                "ecr-public:Get*",
                "s3:GetObject",
                "s3.s:GetObject",
                "nosuchservice:NoSuchAction"
            })
    void anActionIsWellFormed(String action) {
        Findings.assertNone(PolicyKind.IDENTITY, statement(PolicyKind.IDENTITY, action));
    }

    @ParameterizedTest
    @EnumSource(names = {"ECR_REPOSITORY", "ECR_REGISTRY"})
    void ecrTakesActionsOfItsOwnOnly(PolicyKind kind) {
        Findings.assertNone(kind, statement(kind, "ecr:*"));
        Findings.assertNone(kind, statement(kind, "*"));
        Findings.assertNone(kind, statement(kind, "ECR:ReplicateImage"));
        Findings.assertNone(kind, statement(kind, "ecr:NoSuchAction"));
        assertFound(FindingCode.ACTION_NOT_SUPPORTED_HERE, kind, "s3:GetObject");
        assertFound(FindingCode.ACTION_NOT_SUPPORTED_HERE, kind, "ecr-public:PutImage");
        assertFound(FindingCode.ACTION_NOT_SUPPORTED_HERE, kind, "sts:*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sts:AssumeRole",
                "sts:assumerole",
                "sts:AssumeRoleWithSAML",
                "sts:AssumeRoleWithWebIdentity",
                "sts:TagSession",
                "sts:SetSourceIdentity",
                "sts:SetContext",
                "sts:AssumeRole*",
                "sts:AssumeRoleWith????"
            })
    void aTrustPolicyTakesTheActionsThatMakeSessions(String action) {
        Findings.assertNone(PolicyKind.ROLE_TRUST, statement(PolicyKind.ROLE_TRUST, action));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "sts:*",
                "sts:Assume*",
                "sts:AssumeRoleX",
                "sts:AssumeRoot",
                "sts:GetCallerIdentity",
                "sts:GetFederationToken",
                "ecr:BatchGetImage"
            })
    void aTrustPolicyTakesNoOtherAction(String action) {
        assertFound(FindingCode.ACTION_NOT_SUPPORTED_HERE, PolicyKind.ROLE_TRUST, action);
    }

    @ParameterizedTest
    @CsvSource({"*, false", "ecr:*, true", "s3:GetObject, true"})
    void aResourceControlPolicyNamesItsServices(String action, boolean taken) {
        if (taken) {
            Findings.assertNone(PolicyKind.RESOURCE_CONTROL, statement(PolicyKind.RESOURCE_CONTROL, action));
        } else {
            assertFound(FindingCode.ACTION_NOT_SUPPORTED_HERE, PolicyKind.RESOURCE_CONTROL, action);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecr:${aws:username}", "${aws:username}"})
    void noVariableIsReplacedInAnAction(String action) {
        assertFound(FindingCode.VARIABLE_PLACE, PolicyKind.IDENTITY, action);
    }

    private static void assertFound(FindingCode code, PolicyKind kind, String action) {
        String marked = statement(kind, action).replace("\"Action\": [\"", "\"Action\": [§\"");
        Findings.assertOnly(kind, code, Marked.of(marked));
    }

    private static String statement(PolicyKind kind, String action) {
        return Kinds.statement(kind).replace("ACTION", action);
    }
}
