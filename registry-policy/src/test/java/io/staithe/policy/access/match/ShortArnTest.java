package io.staithe.policy.access.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.document.PolicyVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShortArnTest {
    private static final RequestArn APP = RequestArn.of("arn:aws:ecr:eu-west-1:111122223333:repository/app");

    private static ResourcePattern pattern(String text, PolicyKind kind, boolean lenient) {
        return ResourcePattern.compile(text, PolicyVersion.V2012_10_17, kind, lenient);
    }

    @ParameterizedTest
    @CsvSource({
        "IDENTITY,         true,  true,  true",
        "BOUNDARY,         true,  true,  true",
        "SESSION,          true,  true,  true",
        "RESOURCE,         false, true,  true",
        "ECR_REPOSITORY,   false, true,  true",
        "ECR_REGISTRY,     false, true,  true",
        "ROLE_TRUST,       false, true,  true",
        "VPC_ENDPOINT,     false, true,  true",
        "SERVICE_CONTROL,  false, false, true",
        "RESOURCE_CONTROL, false, false, false",
    })
    void eachKindFillsUpItsOwnWay(PolicyKind kind, boolean plain, boolean wildcardWithin, boolean starAtEnd) {
        RequestContext context = RequestContext.empty();
        assertThat(pattern("arn:aws:ecr", kind, true).matches(APP, context)).isEqualTo(plain);
        assertThat(pattern("arn:*:ecr", kind, true).matches(APP, context)).isEqualTo(wildcardWithin);
        assertThat(pattern("arn:aws:e?r", kind, true).matches(APP, context)).isEqualTo(wildcardWithin);
        assertThat(pattern("*:aws:ecr", kind, true).matches(APP, context)).isEqualTo(wildcardWithin);
        assertThat(pattern("?rn:aws:ecr", kind, true).matches(APP, context)).isEqualTo(wildcardWithin);
        assertThat(pattern("arn:aws:e*", kind, true).matches(APP, context)).isEqualTo(starAtEnd);
        assertThat(pattern("arn:*", kind, true).matches(APP, context)).isEqualTo(starAtEnd);
        assertThat(pattern("arn:aws:s3*", kind, true).matches(APP, context)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(PolicyKind.class)
    void noKindDoesSoWhereItIsStrict(PolicyKind kind) {
        assertThat(pattern("arn:aws:e*", kind, false).matches(APP, RequestContext.empty()))
                .isFalse();
        assertThat(pattern("arn:aws:ecr", kind, false).matches(APP, RequestContext.empty()))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(PolicyKind.class)
    void inAGuardrailAnEntryThatCannotMatchIsNotInverted(PolicyKind kind) {
        boolean guardrail = kind == PolicyKind.SERVICE_CONTROL || kind == PolicyKind.RESOURCE_CONTROL;
        assertThat(pattern("arn:aws:ecr", kind, false).invertible()).isEqualTo(!guardrail);
        assertThat(pattern("repository/app", kind, false).invertible()).isEqualTo(!guardrail);
        assertThat(pattern("urn:aws:ecr:r:1:x", kind, false).invertible()).isEqualTo(!guardrail);
        assertThat(pattern("arn:aws:ecr:r:1:${aws:username", kind, false).invertible())
                .isEqualTo(!guardrail);
        assertThat(pattern("arn:aws:ecr:${aws:RequestedRegion}:1:x", kind, false)
                        .invertible())
                .isEqualTo(!guardrail);
        assertThat(pattern("arn:aws:ecr:r:1:x", kind, false).invertible()).isTrue();
        assertThat(pattern("arn:aws:ecr:r:1:${aws:username}", kind, false).invertible())
                .isTrue();
        assertThat(pattern("*", kind, false).invertible()).isTrue();
        assertThat(pattern("arn:aws:ecr:*", kind, true).invertible()).isFalse();
    }

    @Test
    void aFilledUpEntryIsWellFormedAndStillPrintsAsItWasWritten() {
        assertThat(pattern("arn:aws:ecr", PolicyKind.IDENTITY, true).wellFormed())
                .isTrue();
        assertThat(pattern("arn:aws:ecr", PolicyKind.IDENTITY, true)).hasToString("arn:aws:ecr");
        assertThat(pattern("arn:aws:ecr", PolicyKind.IDENTITY, false).wellFormed())
                .isFalse();
        assertThat(pattern("arn:aws:ecr:r:1", PolicyKind.IDENTITY, true).literalPrefix())
                .contains("arn:aws:ecr:r:1:");
    }
}
