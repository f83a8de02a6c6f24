package io.staithe.policy.access.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.policy.access.context.ContextValue;
import io.staithe.policy.access.name.Arn;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {
    @ParameterizedTest
    @CsvSource({
        "arn:aws:iam::111122223333:root, ROOT",
        "arn:aws:iam::111122223333:user/a/b/alice, USER",
        "arn:aws:iam::111122223333:role/service/push, ROLE",
        "arn:aws:sts::111122223333:assumed-role/push/build-7, ROLE_SESSION",
        "arn:aws:sts::111122223333:federated-user/bob, FEDERATED_USER",
        "arn:aws:iam::111122223333:oidc-provider/token.example.com, IDENTITY_PROVIDER",
        "ecr.amazonaws.com, SERVICE",
        "anonymous, ANONYMOUS",
    })
    void isReadAsLogsWriteIt(String text, CallerKind kind) {
        Caller caller = Caller.parse(text);

        assertThat(caller.kind()).isEqualTo(kind);
        assertThat(caller).hasToString(text).isEqualTo(Caller.parse(text));
        assertThat(caller.account().isPresent()).isEqualTo(kind.hasAccount());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alice",
                "*",
                "arn:aws:iam::111122223333",
                "arn:aws:iam::111122223333:group/g",
                "arn:aws:sts::111122223333:assumed-role/push",
                "arn:aws:sts::111122223333:assumed-role/push/",
                "arn:aws:sts::111122223333:assumed-role//x",
                "arn:aws:s3:::bucket",
                "a.b/c",
                ".com",
            })
    void whatIsNoCallerIsRefused(String text) {
        assertThatThrownBy(() -> Caller.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRoleOfAServiceIsKnownByItsPath() {
        Arn role = Arn.parse("arn:aws:iam::111122223333:role/aws-service-role/ecr.amazonaws.com/AWSServiceRoleForECR");

        assertThat(Caller.roleSession(role, Optional.empty(), "s").kind()).isEqualTo(CallerKind.SERVICE_LINKED_ROLE);
    }

    /** The rows of the table of principal key values. */
    @ParameterizedTest
    @CsvSource({
        "arn:aws:iam::111122223333:root, aws:principaltype, Account",
        "arn:aws:iam::111122223333:root, aws:userid, 111122223333",
        "arn:aws:iam::111122223333:root, aws:username,",
        "arn:aws:iam::111122223333:user/a/alice, aws:principaltype, User",
        "arn:aws:iam::111122223333:user/a/alice, aws:userid,",
        "arn:aws:iam::111122223333:user/a/alice, aws:username, alice",
        "arn:aws:iam::111122223333:user/a/alice, aws:principalarn, arn:aws:iam::111122223333:user/a/alice",
        "arn:aws:sts::111122223333:federated-user/bob, aws:userid, 111122223333:bob",
        "arn:aws:sts::111122223333:federated-user/bob, aws:username,",
        "arn:aws:sts::111122223333:federated-user/bob, aws:principalarn,"
                + " arn:aws:sts::111122223333:federated-user/bob",
        "arn:aws:sts::111122223333:assumed-role/push/s, aws:principaltype, AssumedRole",
        "arn:aws:sts::111122223333:assumed-role/push/s, aws:principalarn, arn:aws:iam::111122223333:role/push",
        "arn:aws:sts::111122223333:assumed-role/push/s, aws:principalaccount, 111122223333",
        "arn:aws:sts::111122223333:assumed-role/push/s, aws:principalisawsservice, false",
        "ecr.amazonaws.com, aws:principalisawsservice, true",
        "ecr.amazonaws.com, aws:principalservicename, ecr.amazonaws.com",
        "ecr.amazonaws.com, aws:principaltype, Service",
        "ecr.amazonaws.com, aws:principalaccount,",
        "arn:aws:iam::111122223333:oidc-provider/token.example.com, aws:principaltype, Anonymous",
        "arn:aws:iam::111122223333:oidc-provider/token.example.com, aws:principalaccount, anonymous",
        "anonymous, aws:userid, anonymous",
        "anonymous, aws:principalaccount, anonymous",
        "anonymous, aws:principaltype, Anonymous",
        "anonymous, aws:principalarn,",
    })
    void knowsItsConditionKeys(String caller, String key, String value) {
        assertThat(Caller.parse(caller).fact(key))
                .isEqualTo(Optional.ofNullable(value).map(ContextValue::single));
    }

    @Test
    void aSessionOfAKnownRoleHasTheRolesPathAndId() {
        Arn role = Arn.parse("arn:aws:iam::111122223333:role/team/push");
        Caller session = Caller.roleSession(role, Optional.of("AROAEXAMPLE"), "build-7");

        assertThat(session).hasToString("arn:aws:sts::111122223333:assumed-role/push/build-7");
        assertThat(session.fact("aws:principalarn")).contains(ContextValue.single(role.toString()));
        assertThat(session.fact("aws:userid")).contains(ContextValue.single("AROAEXAMPLE:build-7"));
    }

    @Test
    void usersAndRolesHaveTheirUniqueIds() {
        Arn user = Arn.parse("arn:aws:iam::111122223333:user/a/alice");
        Arn role = Arn.parse("arn:aws:iam::111122223333:role/team/push");

        assertThat(Caller.user(user, Optional.of("AIDAEXAMPLE")).fact("aws:userid"))
                .contains(ContextValue.single("AIDAEXAMPLE"));
        assertThat(Caller.role(role, Optional.of("AROAEXAMPLE")).fact("aws:userid"))
                .contains(ContextValue.single("AROAEXAMPLE"));
    }

    @Test
    void equalCallersHaveOneHashCodeAndOthersAsARuleNot() {
        assertThat(Caller.parse("anonymous")).hasSameHashCodeAs(Caller.anonymous());
        assertThat(Situation.alice()).hasSameHashCodeAs(Situation.alice());
        assertThat(Situation.alice().hashCode())
                .isNotEqualTo(Situation.stranger().hashCode());
    }

    @Test
    void aSessionKnownByItsRolesNameAloneIsAnotherCallerThanOneWhoseRoleIsKnown() {
        Arn role = Arn.parse("arn:aws:iam::111122223333:role/push");
        Caller known = Caller.roleSession(role, Optional.empty(), "build-7");

        assertThat(Caller.parse(known.toString())).hasToString(known.toString()).isNotEqualTo(known);
    }
}
