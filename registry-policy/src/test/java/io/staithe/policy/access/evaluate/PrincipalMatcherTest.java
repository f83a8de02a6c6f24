package io.staithe.policy.access.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.name.Arn;
import io.staithe.policy.access.parse.PolicyParser;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of principals in IAM's guide: how each form means each kind of caller. */
class PrincipalMatcherTest {
    private static final String ACCOUNT = "arn:aws:iam::111122223333:";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"*\"'                                                        | anonymous                                     | WILD",
                "'{\"AWS\":\"*\"}'                                              | anonymous                                     | WILD",
                "'{\"AWS\":\"*\"}'                                              | ecr.amazonaws.com                             | WILD",
                "'{\"AWS\":\"111122223333\"}'                                   | arn:aws:iam::111122223333:user/a              | ACCOUNT",
                "'{\"AWS\":\"arn:aws:iam::111122223333:root\"}'                 | arn:aws:sts::111122223333:assumed-role/r/s    | ACCOUNT",
                "'{\"AWS\":\"arn:aws:iam::111122223333:root\"}'                 | arn:aws:iam::111122223333:root                | DIRECT",
                "'{\"AWS\":\"arn:aws:iam::111122223333:root\"}'                 | arn:aws:iam::444455556666:user/a              | NONE",
                "'{\"AWS\":\"arn:aws:iam::111122223333:root\"}'                 | anonymous                                     | NONE",
                "'{\"AWS\":\"arn:aws:iam::111122223333:user/a\"}'               | arn:aws:iam::111122223333:user/a              | DIRECT",
                "'{\"AWS\":\"arn:aws:iam::111122223333:user/a\"}'               | arn:aws:iam::111122223333:user/A              | NONE",
                "'{\"AWS\":\"arn:aws:iam::111122223333:user/a\"}'               | arn:aws:sts::111122223333:federated-user/a    | PARENT",
                "'{\"AWS\":\"arn:aws:iam::111122223333:role/p/r\"}'             | arn:aws:sts::111122223333:assumed-role/r/s    | PARENT",
                "'{\"AWS\":\"arn:aws:iam::111122223333:role/p/R\"}'             | arn:aws:sts::111122223333:assumed-role/r/s    | PARENT",
                "'{\"AWS\":\"arn:aws:iam::111122223333:role/r\"}'               | arn:aws:sts::444455556666:assumed-role/r/s    | NONE",
                "'{\"AWS\":\"arn:aws:iam::111122223333:role/r\"}'               | arn:aws:iam::111122223333:role/r              | PARENT",
                "'{\"AWS\":\"arn:aws:sts::111122223333:assumed-role/r/s\"}'     | arn:aws:sts::111122223333:assumed-role/r/s    | DIRECT",
                "'{\"AWS\":\"arn:aws:sts::111122223333:assumed-role/r/s\"}'     | arn:aws:sts::111122223333:assumed-role/r/t    | NONE",
                "'{\"AWS\":\"arn:aws:sts::111122223333:federated-user/bob\"}'   | arn:aws:sts::111122223333:federated-user/bob  | DIRECT",
                "'{\"Service\":\"ecr.amazonaws.com\"}'                          | ecr.amazonaws.com                             | DIRECT",
                "'{\"Service\":\"ecr.amazonaws.com\"}'                          | ecs.amazonaws.com                             | NONE",
                "'{\"Federated\":\"arn:aws:iam::111122223333:saml-provider/x\"}'| arn:aws:iam::111122223333:saml-provider/x     | DIRECT",
            })
    void principal(String element, String caller, PrincipalMatch expected) {
        assertThat(matcher("Principal", element).match(Caller.parse(caller))).isEqualTo(expected);
        PrincipalMatch inverse = expected == PrincipalMatch.NONE ? PrincipalMatch.DIRECT : PrincipalMatch.NONE;
        assertThat(matcher("NotPrincipal", element).match(Caller.parse(caller))).isEqualTo(inverse);
    }

    @Test
    void theStrongestOfSeveralCounts() {
        PrincipalMatcher matcher = matcher(
                "Principal", "{\"AWS\":[\"111122223333\",\"" + ACCOUNT + "role/r\",\"" + ACCOUNT + "user/a\"]}");

        assertThat(matcher.match(Caller.parse(ACCOUNT + "user/a"))).isEqualTo(PrincipalMatch.DIRECT);
        assertThat(matcher.match(Caller.parse(ACCOUNT + "role/r"))).isEqualTo(PrincipalMatch.PARENT);
        assertThat(matcher.match(Caller.parse(ACCOUNT + "user/b"))).isEqualTo(PrincipalMatch.ACCOUNT);
    }

    @Test
    void aRoleWhosePathIsKnownIsNotMeantByANamesakeOfAnotherPath() {
        Caller session = Caller.roleSession(Arn.parse(ACCOUNT + "role/p/r"), Optional.empty(), "s");

        assertThat(matcher("Principal", "{\"AWS\":\"" + ACCOUNT + "role/p/r\"}").match(session))
                .isEqualTo(PrincipalMatch.PARENT);
        assertThat(matcher("Principal", "{\"AWS\":\"" + ACCOUNT + "role/q/r\"}").match(session))
                .isEqualTo(PrincipalMatch.NONE);
    }

    @Test
    void aUniqueIdMeansTheOneWhoHasItAndNoNamesake() {
        PrincipalMatcher user = matcher("Principal", "{\"AWS\":\"AIDAEXAMPLEEXAMPLE1234\"}");
        Arn arn = Arn.parse(ACCOUNT + "user/a");

        assertThat(user.match(Caller.user(arn, Optional.of("AIDAEXAMPLEEXAMPLE1234"))))
                .isEqualTo(PrincipalMatch.DIRECT);
        assertThat(user.match(Caller.user(arn, Optional.of("AIDAEXAMPLEEXAMPLE9999"))))
                .isEqualTo(PrincipalMatch.NONE);
        assertThat(user.match(Caller.user(arn, Optional.empty()))).isEqualTo(PrincipalMatch.NONE);
    }

    @Test
    void whoeverIsMeantByNameAloneHasOneOfTheNames() {
        String user = "\"" + ACCOUNT + "user/a\"";

        assertThat(matcher("Principal", "{\"AWS\":" + user + "}").names()).containsExactly(ACCOUNT + "user/a");
        assertThat(matcher("Principal", "{\"AWS\":[\"*\"," + user + "]}").names())
                .isEmpty();
        assertThat(matcher("NotPrincipal", "{\"AWS\":" + user + "}").names()).isEmpty();
    }

    private static PrincipalMatcher matcher(String name, String element) {
        Policy policy = PolicyParser.strict(PolicyKind.RESOURCE)
                .parse("{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\",\"" + name + "\":" + element
                        + ",\"Action\":\"ecr:*\",\"Resource\":\"*\"}}");
        return PrincipalMatcher.of(policy.statements().get(0).principals().orElseThrow());
    }
}
