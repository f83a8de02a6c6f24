package io.staithe.policy.access.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.policy.access.context.ContextValue;
import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.name.Arn;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {
    @ParameterizedTest
    @CsvSource({
        "arn:aws:iam::123456789012:root, ROOT",
        "arn:aws:iam::123456789012:user/team/alice, USER",
        "arn:aws:iam::123456789012:role/team/app, ROLE",
        "arn:aws:sts::123456789012:assumed-role/app/s1, ROLE_SESSION",
        "arn:aws:sts::123456789012:federated-user/fred, FEDERATED_USER",
        "arn:aws:iam::123456789012:saml-provider/corp, IDENTITY_PROVIDER",
        "arn:aws:iam::123456789012:oidc-provider/accounts.google.com, IDENTITY_PROVIDER",
        "ecr.amazonaws.com, SERVICE",
        "anonymous, ANONYMOUS"
    })
    void isReadAsLogsWriteIt(String text, CallerKind kind) {
        Caller caller = Caller.parse(text);
        assertThat(caller.kind()).isEqualTo(kind);
        assertThat(caller).hasToString(text);
        assertThat(caller.account()).isEqualTo(kind.hasAccount() ? Optional.of("123456789012") : Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alice",
                "arn:aws:iam::123456789012",
                "arn:aws:iam::123456789012:group/admins",
                "arn:aws:sts::123456789012:assumed-role/app",
                "arn:aws:sts::123456789012:assumed-role/app/",
                "arn:aws:s3:::bucket",
                "ecr amazonaws.com"
            })
    void whatIsNoCallerIsRefused(String text) {
        assertThatThrownBy(() -> Caller.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }

    /** Source: IAM, "IAM policy elements: Variables and tags", the table of principal key values. */
    @Test
    void conditionKeysFollowFromTheCaller() {
        Caller session = Situation.session();
        assertThat(keys(session))
                .containsExactly(
                        Situation.ROLE, Situation.ACCOUNT, "AssumedRole", "AROADEPLOYER:run-7", "none", "false", "none");
        assertThat(keys(Situation.alice()))
                .containsExactly(Situation.ALICE, Situation.ACCOUNT, "User", "AIDAALICE", "alice", "false", "none");
        assertThat(keys(Situation.fred()))
                .containsExactly(
                        Situation.FRED, Situation.ACCOUNT, "FederatedUser", Situation.ACCOUNT + ":fred", "none", "false", "none");
        assertThat(keys(Situation.root()))
                .containsExactly(
                        "arn:aws:iam::" + Situation.ACCOUNT + ":root",
                        Situation.ACCOUNT,
                        "Account",
                        Situation.ACCOUNT,
                        "none",
                        "false",
                        "none");
        assertThat(keys(Caller.anonymous()))
                .containsExactly("none", "anonymous", "Anonymous", "anonymous", "none", "none", "none");
        assertThat(keys(Caller.service("ecr.amazonaws.com")))
                .containsExactly("none", "none", "Service", "none", "none", "true", "ecr.amazonaws.com");
    }

    private static List<String> keys(Caller caller) {
        AccessRequest request = new AccessRequest(caller, Situation.PULL, Situation.APP, RequestContext.empty());
        return List.of(
                        "aws:principalarn",
                        "aws:principalaccount",
                        "aws:principaltype",
                        "aws:userid",
                        "aws:username",
                        "aws:principalisawsservice",
                        "aws:principalservicename")
                .stream()
                .map(key -> request.find(key).map(ContextValue::values).map(values -> values.get(0)).orElse("none"))
                .toList();
    }

    @Test
    void theContextIsBelievedOverWhatFollows() {
        RequestContext context =
                RequestContext.builder().put("aws:PrincipalType", "Robot").build();
        AccessRequest request = new AccessRequest(Situation.alice(), Situation.PULL, Situation.APP, context);
        assertThat(request.find("aws:principaltype")).contains(ContextValue.single("Robot"));
    }

    @Test
    void aSessionKnownByItsRolesNameOnlyIsAnotherCallerThanOneWhoseRoleIsKnown() {
        Caller known = Caller.roleSession(Arn.parse("arn:aws:iam::123456789012:role/app"), Optional.empty(), "s1");
        Caller read = Caller.parse("arn:aws:sts::123456789012:assumed-role/app/s1");
        assertThat(read).hasToString(known.toString()).isNotEqualTo(known);
        assertThat(read).isEqualTo(Caller.parse(read.toString())).hasSameHashCodeAs(Caller.parse(read.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ecr", "ecr:", ":PutImage"})
    void whatIsNoActionIsRefused(String action) {
        assertThatThrownBy(() -> new AccessRequest(
                        Situation.alice(), action, Situation.APP, RequestContext.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not an action: " + action);
    }

    @Test
    void whatIsNoResourceIsRefused() {
        assertThatThrownBy(() -> Resource.of("team/app", Situation.ACCOUNT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not an ARN: team/app");
    }
}
