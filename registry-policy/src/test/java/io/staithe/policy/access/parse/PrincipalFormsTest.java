package io.staithe.policy.access.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.document.Principal;
import io.staithe.policy.access.document.Principals;
import io.staithe.policy.access.name.Arn;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PrincipalFormsTest {
    private static final String ID = "0123456789abcdef0123456789ABCDEF0123456789abcdef0123456789abcdef";

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of("AWS", "*", new Principal.Everyone()),
                Arguments.of("AWS", "123456789012", new Principal.Account("123456789012")),
                Arguments.of("AWS", "arn:aws:iam::123456789012:root", new Principal.Account("123456789012")),
                Arguments.of("AWS", "arn:aws-cn:iam::123456789012:root", new Principal.Account("123456789012")),
                Arguments.of("AWS", "arn:aws-us-gov:iam::123456789012:root", new Principal.Account("123456789012")),
                arn("arn:aws:iam::123456789012:user/alice", Principal.User::new),
                arn("arn:aws:iam::123456789012:user/team/a/alice+1=x,@y._-", Principal.User::new),
                arn("arn:aws:iam::123456789012:role/builder", Principal.Role::new),
                arn("arn:aws:iam::123456789012:role/service-role/ci/builder", Principal.Role::new),
                arn("arn:aws:iam::123456789012:role/root", Principal.Role::new),
                arn("arn:aws-cn:sts::123456789012:assumed-role/builder/run-7", Principal.RoleSession::new),
                arn("arn:aws:sts::123456789012:assumed-role/builder/a@example.com", Principal.RoleSession::new),
                arn("arn:aws:sts::123456789012:federated-user/bob", Principal.FederatedUser::new),
                Arguments.of("AWS", "AIDACKCEVSQ6C2EXAMPLE", new Principal.UniqueId("AIDACKCEVSQ6C2EXAMPLE")),
                Arguments.of("AWS", "AROADBQP57FF2AEXAMPLE", new Principal.UniqueId("AROADBQP57FF2AEXAMPLE")),
                Arguments.of("Service", "ecr.amazonaws.com", new Principal.Service("ecr.amazonaws.com")),
                Arguments.of(
                        "Service",
                        "logs.eu-west-1.amazonaws.com.cn",
                        new Principal.Service("logs.eu-west-1.amazonaws.com.cn")),
                Arguments.of("Federated", "accounts.google.com", new Principal.Federated("accounts.google.com")),
                Arguments.of(
                        "Federated",
                        "arn:aws:iam::123456789012:saml-provider/adfs",
                        new Principal.Federated("arn:aws:iam::123456789012:saml-provider/adfs")),
                Arguments.of(
                        "Federated",
                        "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/0A1B",
                        new Principal.Federated(
                                "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/0A1B")),
                Arguments.of("CanonicalUser", ID, new Principal.CanonicalUser(ID)));
    }

    private static Arguments arn(String text, java.util.function.Function<Arn, Principal> form) {
        return Arguments.of("AWS", text, form.apply(Arn.parse(text)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("forms")
    void aPrincipalMeans(String type, String text, Principal principal) {
        List<Principals.Entry> entries = read("{\"" + type + "\": \"" + text + "\"}");
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).type()).isEqualTo(type);
        assertThat(entries.get(0).text().value()).isEqualTo(text);
        assertThat(entries.get(0).principal()).isEqualTo(principal);
    }

    @Test
    void aLoneStarMeansEveryone() {
        Principals.Entry entry = read("\"*\"").get(0);
        assertThat(entry.type()).isEqualTo("*");
        assertThat(entry.principal()).isEqualTo(new Principal.Everyone());
    }

    @Test
    void allEntriesOfAllTypesAreKeptInTheirOrder() {
        assertThat(
                        read(
                                "{\"Service\": [\"a.amazonaws.com\", \"b.amazonaws.com\"], \"AWS\": [\"*\", \"111122223333\"]}"))
                .extracting(entry -> entry.type() + " " + entry.text())
                .containsExactly("Service a.amazonaws.com", "Service b.amazonaws.com", "AWS *", "AWS 111122223333");
    }

    private static List<Principals.Entry> read(String principal) {
        String text = Marked.document("{\"Effect\": \"Deny\", \"Action\": \"*\", \"Principal\": " + principal + "}");
        Findings.assertNone(PolicyKind.RESOURCE, text);
        return PolicyParser.strict(PolicyKind.RESOURCE)
                .parse(text)
                .statements()
                .get(0)
                .principals()
                .orElseThrow()
                .entries();
    }
}
