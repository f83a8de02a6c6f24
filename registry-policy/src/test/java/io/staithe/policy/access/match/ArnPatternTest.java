package io.staithe.policy.access.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.document.PolicyVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArnPatternTest {
    private static final String ROLE = "arn:aws:iam::111122223333:role/ci/build";
    private static final RequestContext CONTEXT = RequestContext.builder()
            .put("aws:PrincipalArn", ROLE)
            .put("aws:PrincipalAccount", "111122223333")
            .put("aws:PrincipalTag/shift", "111122223333:role/ci")
            .put("aws:PrincipalTag/star", "*")
            .build();

    private static boolean matches(String text, String actual, PolicyVersion version) {
        return ArnPattern.compile(text, version).matches(RequestArn.of(actual), CONTEXT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            arn:aws:iam::111122223333:role/ci/build            | true
            arn:*:iam::*:role/*                                | true
            arn:aws:iam:*:111122223333:role/ci/buil?           | true
            arn:aws:iam:?:111122223333:role/ci/build           | false
            arn:aws:iam::111122223333:Role/ci/build            | false
            arn:aws:iam:*:role/ci/build                        | false
            arn:*:role/ci/build                                | false
            arn:*                                              | false
            *                                                  | false
            *:*:*:*:*:*                                        | true
            arn:aws:iam::${aws:PrincipalAccount}:role/*        | true
            arn:aws:iam::${aws:Nothing, '111122223333'}:role/* | true
            arn:aws:iam::${aws:Nothing, 'a:b'}:role/*          | false
            arn:aws:iam::${aws:Nothing}:role/*                 | false
            arn:aws:iam::${aws:PrincipalTag/shift}/build       | false
            arn:aws:iam::${aws:PrincipalTag/shift}:build       | false
            arn:aws:iam::${aws:PrincipalTag/star}:role/*       | false
            ${aws:PrincipalArn}                                | true
            ${aws:PrincipalArn}*                               | false
            ${aws:Nothing, 'arn:aws:iam::1:role/x'}            | false
            arn:aws:iam::1:${aws:PrincipalArn                  | false
            arn:aws:iam::${aws:PrincipalAccount:role/*:x}      | false
            """)
    void sixFieldsAreMatchedOneByOne(String text, boolean matches) {
        assertThat(matches(text, ROLE, PolicyVersion.V2012_10_17)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({"role/ci/build", "*", "arn:aws:iam", "urn:aws:iam::111122223333:role/ci/build", "''"})
    void whatIsNoArnIsNeverMatched(String actual) {
        assertThat(matches("*:*:*:*:*:*", actual, PolicyVersion.V2012_10_17)).isFalse();
        assertThat(matches(actual, actual, PolicyVersion.V2012_10_17)).isFalse();
    }

    @Test
    void theOlderVersionHasNoVariables() {
        assertThat(matches("${aws:PrincipalArn}", ROLE, PolicyVersion.V2008_10_17))
                .isFalse();
        assertThat(matches("arn:aws:iam::1:${a:b}", "arn:aws:iam::1:${a:b}", PolicyVersion.V2008_10_17))
                .isTrue();
    }

    @Test
    void itNamesTheKeysItMayRead() {
        ArnPattern pattern = ArnPattern.compile("arn:aws:iam::${AWS:a}:role/${aws:b}", PolicyVersion.V2012_10_17);
        assertThat(pattern.keys()).containsExactlyInAnyOrder("aws:a", "aws:b");
        assertThat(pattern).hasToString("arn:aws:iam::${AWS:a}:role/${aws:b}");
    }
}
