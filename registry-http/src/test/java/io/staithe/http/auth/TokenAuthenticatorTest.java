package io.staithe.http.auth;

import static io.staithe.http.Samples.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.http.Answer;
import io.staithe.http.RegistryHandler;
import io.staithe.http.Wire;
import io.staithe.registry.Registry;
import io.staithe.registry.access.Decision;
import io.staithe.registry.catalog.RepositorySettings;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenAuthenticatorTest {
    private static final PasswordList USERS = PasswordList.of(Map.of("ann", "s3cret", "bob", "other"));

    private final Registry registry = Registry.builder()
            .createOnPush(RepositorySettings.standard())
            .access(request -> request.call().principal().name().equals("ann")
                            || request.action().equals("ecr:ListImages")
                    ? new Decision.Allowed()
                    : new Decision.Denied(""))
            .build();
    private Instant now = Instant.parse("2026-09-01T12:00:00.5Z");
    private final Wire wire = wire(builder().build());

    @AfterEach
    void close() {
        registry.close();
    }

    private TokenAuthenticator.Builder builder() {
        return TokenAuthenticator.builder(USERS, () -> now, new SecureRandom());
    }

    private Wire wire(TokenAuthenticator authenticator) {
        return Wire.to(RegistryHandler.builder(registry)
                        .authenticator(authenticator)
                        .build())
                .from("192.0.2.1");
    }

    private static String token(Wire client, String query) {
        return client.get("/v2/token" + query).gives(200).values("token").get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /v2/ | ''",
                "GET | /v2/_catalog | ,scope=\"registry:catalog:*\"",
                "HEAD | /v2/team/app/manifests/v1 | ,scope=\"repository:team/app:pull\"",
                "GET | /v2/team/app/blobs/" + ABSENT + " | ,scope=\"repository:team/app:pull\"",
                "PUT | /v2/team/app/manifests/v1 | ,scope=\"repository:team/app:pull,push\"",
                "DELETE | /v2/team/app/manifests/v1 | ,scope=\"repository:team/app:delete\"",
                "DELETE | /v2/team/app/blobs/uploads/x | ,scope=\"repository:team/app:pull,push\"",
                "POST | /v2/team/app/blobs/uploads/?mount=" + ABSENT
                        + "&from=team/b | ,scope=\"repository:team/app:pull,push repository:team/b:pull\"",
                "POST | /v2/team/app/blobs/uploads/?mount=" + ABSENT
                        + "&from=A\"b | ,scope=\"repository:team/app:pull,push\"",
                "POST | /v2/team/app/blobs/uploads/?mount=" + ABSENT + " | ,scope=\"repository:team/app:pull,push\"",
            })
    void theChallengeSaysWhereAndForWhat(String method, String target, String scope) {
        Answer asked = wire.ask(method, target).gives(401);

        assertThat(asked.header("WWW-Authenticate"))
                .isEqualTo("Bearer realm=\"http://127.0.0.1:5000/v2/token\",service=\"staithe\"" + scope);
    }

    @Test
    void theRealmIsWhereTheClientIs() {
        assertThat(wire.encrypted().get("/v2/").gives(401).header("WWW-Authenticate"))
                .contains("realm=\"https://127.0.0.1:5000/v2/token\"");
        Wire told = Wire.to(RegistryHandler.builder(registry)
                .authenticator(builder().build())
                .externalUrl(URI.create("https://registry.example.com"))
                .build());
        assertThat(told.get("/v2/").gives(401).header("WWW-Authenticate"))
                .contains("realm=\"https://registry.example.com/v2/token\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?service=staithe&scope=repository:team/app:pull,push&scope=repository:b:pull&account=ann"})
    void aTokenIsHandedOutForAPasswordAndTaken(String query) {
        Answer granted = wire.as("ann", "s3cret").get("/v2/token" + query).gives(200);

        assertThat(granted.values("token")).isEqualTo(granted.values("access_token"));
        assertThat(granted.values("expires_in")).containsExactly("900");
        assertThat(granted.values("issued_at")).containsExactly("2026-09-01T12:00:00Z");
        assertThat(granted.values("refresh_token")).isEmpty();
        assertThat(granted.header("Cache-Control")).isEqualTo("no-store");
        Wire ann = wire.bearing(granted.values("token").get(0));
        ann.get("/v2/").gives(200);
        ann.post("/v2/team/app/blobs/uploads/").gives(202);
    }

    @Test
    void scopesComeOneByOneOrTogether() {
        for (String query : new String[] {
            "?scope=repository:a:pull&scope=repository:b:push",
            "?scope=repository:a:pull+repository:b:push",
            "?scope=repository%3Aa%3Apull%20repository%3Ab%3Apush%20nonsense",
        }) {
            assertThat(wire.as("ann", "s3cret")
                            .get("/v2/token" + query)
                            .gives(200)
                            .values("scope"))
                    .containsExactly("repository:a:pull repository:b:push");
        }
    }

    @Test
    void aWrongPasswordGetsNone() {
        Answer refused = wire.as("ann", "wrong").get("/v2/token").gives(401);

        assertThat(refused.codes()).containsExactly("UNAUTHORIZED");
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Basic realm=\"staithe\"");
        wire.get("/v2/token").gives(401);
        wire.bearing("x").get("/v2/token").gives(401);
        assertThat(wire.delete("/v2/token").gives(405).header("Allow")).isEqualTo("GET, HEAD, POST");
        assertThat(wire.as("ann", "s3cret").head("/v2/token").gives(200).bytes())
                .isEmpty();
    }

    @Test
    void aPasswordIsTakenWithAnyRequest() {
        wire.as("ann", "s3cret").get("/v2/_catalog").gives(200);
        wire.as("ann", "wrong").get("/v2/_catalog").gives(401);
    }

    @Test
    void aTokenHasItsTime() {
        Wire ann = wire.bearing(token(wire.as("ann", "s3cret"), ""));

        now = now.plus(Duration.ofSeconds(899));
        ann.get("/v2/").gives(200);
        now = now.plus(Duration.ofSeconds(1));
        assertThat(ann.get("/v2/").gives(401).header("WWW-Authenticate")).endsWith(",error=\"invalid_token\"");
    }

    @Test
    void aTokenThatWasTouchedIsNone() {
        String token = token(wire.as("ann", "s3cret"), "");

        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'Q' : 'A';
            String touched = token.substring(0, i) + other + token.substring(i + 1);
            wire.bearing(touched).get("/v2/").gives(401);
        }
        for (String nonsense : new String[] {"x", "", "....", "A".repeat(16), "A".repeat(10_000), token + "A"}) {
            wire.bearing(nonsense).get("/v2/").gives(401);
        }
    }

    @Test
    void onlyTheSameKeyAndServiceTakeAToken() {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) 7);
        String token = token(wire(builder().key(key).build()).as("ann", "s3cret"), "");

        wire(builder().key(key).build()).bearing(token).get("/v2/").gives(200);
        wire(builder().key(key).service("other").build())
                .bearing(token)
                .get("/v2/")
                .gives(401);
        wire(builder().build()).bearing(token).get("/v2/").gives(401);
        assertThatThrownBy(() -> builder().key(new byte[16]).build()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder().lifetime(Duration.ofSeconds(59)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoMayNotIsDenied() {
        Answer denied = wire.bearing(token(wire.as("bob", "other"), ""))
                .post("/v2/team/app/blobs/uploads/")
                .gives(403);

        assertThat(denied.codes()).containsExactly("DENIED");
        assertThat(denied.has("WWW-Authenticate")).isFalse();
    }

    @Test
    void oauthGivesATokenForAPasswordAndAnotherForARefreshToken() {
        Answer granted = wire.post("/v2/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body("grant_type=password&username=ann&password=s3cret&service=staithe&client_id=test"
                        + "&access_type=offline&scope=repository%3Ateam%2Fapp%3Apull+repository:b:pull")
                .gives(200);
        assertThat(granted.values("scope")).containsExactly("repository:team/app:pull repository:b:pull");
        String refresh = granted.values("refresh_token").get(0);
        wire.bearing(refresh).get("/v2/").gives(401);

        now = now.plus(Duration.ofDays(29));
        Answer again = wire.post("/v2/token")
                .chunked(("grant_type=refresh_token&refresh_token=" + refresh)
                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .gives(200);
        wire.bearing(again.values("access_token").get(0)).get("/v2/").gives(200);
        String offline = wire.as("ann", "s3cret")
                .get("/v2/token?offline_token=true")
                .gives(200)
                .values("refresh_token")
                .get(0);
        wire.post("/v2/token")
                .body("grant_type=refresh_token&refresh_token=" + offline)
                .gives(200);
        now = now.plus(Duration.ofDays(2));
        wire.post("/v2/token")
                .body("grant_type=refresh_token&refresh_token=" + refresh)
                .gives(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grant_type=password&username=ann&password=wrong | 401",
                "grant_type=password | 401",
                "grant_type=refresh_token | 401",
                "grant_type=refresh_token&refresh_token=%zz | 401",
                "grant_type=code | 400",
                "'' | 400",
            })
    void aBadFormGetsNone(String form, int status) {
        assertThat(wire.post("/v2/token").body(form).gives(status).codes()).hasSize(1);
    }

    @Test
    void anOverlongFormIsRefused() {
        wire.post("/v2/token").chunked(new byte[64 * 1024 + 1]).gives(413);
    }

    @Test
    void theAnonymousGetATokenWhereThatWasSaidAndAreAskedWhenItDoesNotDo() {
        Wire open = wire(builder().anonymousToo().build());
        registry.repositories().create(io.staithe.registry.name.RepositoryName.of("team/app"));

        open.get("/v2/").gives(401);
        Wire anonymous = open.bearing(token(open, "?scope=repository:team/app:pull&offline_token=true"));
        anonymous.get("/v2/team/app/tags/list").gives(200);
        Answer asked = anonymous.post("/v2/team/app/blobs/uploads/").gives(401);
        assertThat(asked.header("WWW-Authenticate"))
                .endsWith(",scope=\"repository:team/app:pull,push\",error=\"insufficient_scope\"");
        wire.bearing(token(open, "")).get("/v2/").gives(401);
    }

    @Test
    void noPathOfARepositoryIsLikeThatOfTokens() {
        Wire ann = wire.as("ann", "s3cret");

        ann.get("/v2/token/manifests/v1").gives(404);
        ann.get("/v2/token/").gives(404);
        ann.get("/v2/%74oken").gives(404);
    }
}
