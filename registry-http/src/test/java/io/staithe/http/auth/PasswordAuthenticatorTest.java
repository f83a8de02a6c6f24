package io.staithe.http.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.http.Answer;
import io.staithe.http.RegistryHandler;
import io.staithe.http.Wire;
import io.staithe.registry.Registry;
import io.staithe.registry.access.Decision;
import io.staithe.registry.catalog.RepositorySettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordAuthenticatorTest {
    private static final PasswordList USERS = PasswordList.of(Map.of("ann", "s3cret:\u00e9", "bob", "s3cret"));

    private final List<String> seen = new ArrayList<>();
    private final Registry registry = Registry.builder()
            .createOnPush(RepositorySettings.standard())
            .access(request -> {
                seen.add(
                        request.call().principal().name() + " " + request.call().context());
                return request.call().principal().name().equals("bob")
                        ? new Decision.Denied("")
                        : new Decision.Allowed();
            })
            .build();
    private final Wire wire = Wire.to(RegistryHandler.builder(registry)
                    .authenticator(PasswordAuthenticator.over(USERS))
                    .build())
            .from("192.0.2.1");

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void whoSaysNothingIsAskedOnEveryMethod() {
        for (String method : List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")) {
            Answer asked = wire.ask(method, "/v2/team/app/blobs/uploads/").gives(401);
            assertThat(asked.header("WWW-Authenticate")).isEqualTo("Basic realm=\"registry\"");
        }
        assertThat(wire.get("/v2/").gives(401).codes()).containsExactly("UNAUTHORIZED");
    }

    @Test
    void aUserIsLetInUnderTheirName() {
        Wire ann = wire.as("ann", "s3cret:\u00e9").encrypted();

        ann.get("/v2/").gives(200);
        ann.post("/v2/team/app/blobs/uploads/").gives(202);
        assertThat(seen)
                .allMatch(call -> call.startsWith("ann ")
                        && call.contains("aws:SourceIp=192.0.2.1")
                        && call.contains("aws:SecureTransport=true"));
    }

    @Test
    void aUserWhoMayNotIsDeniedAndNotAskedAgain() {
        Answer denied =
                wire.as("bob", "s3cret").post("/v2/team/app/blobs/uploads/").gives(403);

        assertThat(denied.codes()).containsExactly("DENIED");
        assertThat(denied.has("WWW-Authenticate")).isFalse();
    }

    @Test
    void aWrongPasswordIsAskedAgain() {
        wire.as("ann", "wrong").get("/v2/").gives(401);
        wire.as("eve", "s3cret").get("/v2/").gives(401);
        wire.as("", "").get("/v2/").gives(401);
        wire.as("anonymous", "").get("/v2/").gives(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Basic", "Basic ", "Basic !!!", "Basic YW5u", "Bearer x", "Digest x", "basic\tx", "\u0000"})
    void aBrokenHeaderIsNoPassword(String header) {
        wire.with("Authorization", header).get("/v2/").gives(401);
    }

    @Test
    void twoHeadersAreOneTooMany() {
        wire.as("ann", "s3cret:\u00e9").as("ann", "s3cret:\u00e9").get("/v2/").gives(401);
    }

    @Test
    void passwordsAreShownNowhere() {
        assertThat(USERS.toString()).isEqualTo("2 users");
        assertThatThrownBy(() -> PasswordList.of(Map.of("a:b", "s3cret"))).hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> PasswordList.of(Map.of("anonymous", "s3cret")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
