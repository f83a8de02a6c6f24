package io.staithe.policy.access.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.document.PolicyVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourcePatternTest {
    private static final String APP = "arn:aws:ecr:eu-west-1:111122223333:repository/team/app";
    private static final RequestContext CONTEXT = RequestContext.builder()
            .put("aws:PrincipalTag/team", "team")
            .put("aws:PrincipalTag/star", "*")
            .put("aws:PrincipalTag/region", "eu-west-1")
            .build();

    private static ResourcePattern strict(String text) {
        return ResourcePattern.compile(text, PolicyVersion.V2012_10_17, PolicyKind.IDENTITY, false);
    }

    private static boolean matches(String text, String resource) {
        return strict(text).matches(RequestArn.of(resource), CONTEXT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "arn:aws:ecr:*:111122223333:repository/team/* | repository/team/",
                "arn:aws:ecr:*:*:repository/${aws:PrincipalTag/team}/x | repository/",
                "arn:aws:ecr:*:*:repository/ap? | repository/ap",
                "arn:aws:ecr:*:*:repository/app | repository/app",
                "arn:aws:ecr:*:*:*/app | ''",
                "arn:aws:ecr:*:*: | ''",
                "arn:aws:${ecr}:*:*:repository/app | ''",
                "* | ''",
                "repository/app | ''",
            })
    void theLastFieldBeginsAlike(String text, String beginning) {
        assertThat(strict(text).resourceBeginning()).isEqualTo(beginning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                APP,
                "arn:aws:ecr:eu-west-1:111122223333:repository/team/*",
                "arn:aws:ecr:eu-west-1:111122223333:*",
                "arn:aws:ecr:*:111122223333:repository/*",
                "arn:*:ecr:eu-*-1:*:repository/*/app",
                "arn:aws:ecr:eu-west-?:111122223333:repository/team/ap?",
                "*:*:*:*:*:*",
                "a?n:aws:ecr:*:*:*app",
                "arn:aws:ecr:*:*:repository/${aws:PrincipalTag/team}/*",
                "arn:aws:ecr:*:*:repository/${aws:PrincipalTag/none, 'team'}/app",
            })
    void aRepositoryIsCoveredFieldByField(String text) {
        assertThat(matches(text, APP)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:ecr:eu-west-1:111122223333:repository/team",
                "arn:aws:ecr:eu-west-1:111122223333:repository/team/app/",
                "arn:aws:ecr:eu-west-1:111122223333:repository/Team/app",
                "arn:aws:ecr:EU-west-1:111122223333:repository/team/app",
                "arn:aws:ECR:eu-west-1:111122223333:repository/team/app",
                "arn:aws:ecr:eu-west-1:111122223334:*",
                "arn:aws:ecr:*:*:repository/app",
                "arn:aws:ecr:*:repository/team/app:*:*",
                "arn:aws:*:repository/team/app",
                "arn:*",
                "arn:*:*:*:*",
                "**",
                "?*",
                "",
                "repository/team/app",
                "arn:aws:ecr:eu-west-1:111122223333:*:app",
                "arn:aws:ecr::111122223333:repository/team/app",
                "arn:aws:ecr:*:*:repository/${aws:PrincipalTag/star}/app",
                "arn:aws:ecr:*:*:repository/${aws:PrincipalTag/none}*",
                "arn:aws:ecr:*:*:repository/${aws:PrincipalTag/team/*",
                "arn:aws:ecr:${aws:PrincipalTag/region}:111122223333:repository/team/app",
                "arn:aws:ecr:eu-west-1:111122223333:repository/team.app",
            })
    void nothingElseCoversIt(String text) {
        assertThat(matches(text, APP)).isFalse();
    }

    @Test
    void theSixthFieldIsTheRestWithItsColonsAndSlashes() {
        String topic = "arn:aws:logs:eu-west-1:1:log-group:a:log-stream:b";
        assertThat(matches("arn:aws:logs:*:*:log-group:*", topic)).isTrue();
        assertThat(matches("arn:aws:logs:*:*:log-group:a:*:b", topic)).isTrue();
        assertThat(matches("arn:aws:logs:*:*:log-group:a", topic)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "*, true",
        "**, false",
        "?, false",
        "'*:*:*:*:*:*', false",
        "arn:aws:ecr:*:*:*, false",
        "arn:*, false",
        "'', false"
    })
    void anActionWithoutResourceIsCoveredByTheLoneStarOnly(String text, boolean covered) {
        for (PolicyKind kind : PolicyKind.values()) {
            ResourcePattern pattern = ResourcePattern.compile(text, PolicyVersion.V2012_10_17, kind, true);
            assertThat(pattern.matches(RequestArn.of("*"), CONTEXT)).isEqualTo(covered);
            assertThat(pattern.matchesEverything()).isEqualTo(covered);
        }
    }

    @Test
    void whatIsNoArnIsCoveredByTheLoneStarOnly() {
        assertThat(matches("*", "something")).isTrue();
        assertThat(matches("something", "something")).isFalse();
        assertThat(matches("urn:a:b:c:d:e", "urn:a:b:c:d:e")).isFalse();
        assertThat(matches("*:*:*:*:*:*", "urn:a:b:c:d:e")).isFalse();
    }

    @Test
    void theOlderVersionTakesVariablesForText() {
        String text = "arn:aws:ecr:*:*:repository/${aws:PrincipalTag/team}";
        ResourcePattern pattern = ResourcePattern.compile(text, PolicyVersion.V2008_10_17, PolicyKind.IDENTITY, false);
        assertThat(pattern.matches(RequestArn.of("arn:aws:ecr:r:1:repository/team"), CONTEXT))
                .isFalse();
        assertThat(pattern.matches(RequestArn.of("arn:aws:ecr:r:1:repository/${aws:PrincipalTag/team}"), CONTEXT))
                .isTrue();
        assertThat(pattern.keys()).isEmpty();
    }

    @Test
    void theLiteralIsThereWhereItIsTheOnlyResource() {
        assertThat(strict(APP).literal()).contains(APP);
        assertThat(strict("arn:aws:ecr:r:1:a${*}").literal()).contains("arn:aws:ecr:r:1:a*");
        assertThat(strict("arn:aws:ecr:*:1:a").literal()).isEmpty();
        assertThat(strict("arn:aws:ecr:r:1:a*").literal()).isEmpty();
        assertThat(strict("arn:aws:ecr:r:1:${aws:username}").literal()).isEmpty();
        assertThat(strict("urn:aws:ecr:r:1:a").literal()).isEmpty();
        assertThat(strict("arn:aws:ecr").literal()).isEmpty();
        assertThat(strict("*").literal()).isEmpty();
    }

    @Test
    void theLiteralPrefixIsThereWhereItIsTheWholeTest() {
        assertThat(strict("arn:aws:ecr:r:1:a*").literalPrefix()).contains("arn:aws:ecr:r:1:a");
        assertThat(strict("arn:aws:ecr:r:1:*").literalPrefix()).contains("arn:aws:ecr:r:1:");
        assertThat(strict("arn:aws:ecr:r:*:a*").literalPrefix()).isEmpty();
        assertThat(strict("arn:aws:ecr:r:1:*a*").literalPrefix()).isEmpty();
        assertThat(strict("arn:aws:ecr:r:1:a?*").literalPrefix()).isEmpty();
        assertThat(strict("arn:aws:ecr:r:1:${aws:username}*").literalPrefix()).isEmpty();
        assertThat(strict(APP).literalPrefix()).isEmpty();
        assertThat(strict("*").literalPrefix()).isEmpty();
        assertThat(strict("arn:aws:*").literalPrefix()).isEmpty();
    }

    @Test
    void itNamesTheKeysItMayRead() {
        assertThat(strict("arn:aws:ecr:*:*:repository/${aws:PrincipalTag/Team}").keys())
                .containsExactly("aws:principaltag/team");
        assertThat(strict(APP)).hasToString(APP);
    }
}
