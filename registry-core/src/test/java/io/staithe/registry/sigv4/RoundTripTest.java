package io.staithe.registry.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.registry.sigv4.SignableRequest.Field;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the signer signs the verifier takes, however it was written on the wire; a bit off, and it does not. */
class RoundTripTest {
    private static final int ROUNDS = 3_000;
    private static final List<String> METHODS = List.of("GET", "HEAD", "PUT", "POST", "DELETE");

    private final Random random = new Random(20261124);

    @ParameterizedTest
    @EnumSource
    void aRequestSignedInItsHeaders(PathRules rules) {
        for (int i = 0; i < ROUNDS; i++) {
            SigningScope scope = scope(rules);
            AwsCredentials key = key();
            Instant at = moment();
            byte[] body = bytes();
            SignableRequest request = request();
            List<Field> headers = new ArrayList<>(request.headers());
            headers.addAll(new SigV4Signer(scope).sign(request, Signed.hash(body), key, at));

            ReceivedRequest received =
                    received(request, carelessly(request.query()), headers).withBody(body);

            assertHolds(scope, key, at, received);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRequestSignedInItsQuery(PathRules rules) {
        for (int i = 0; i < ROUNDS; i++) {
            SigningScope scope = scope(rules);
            AwsCredentials key = key();
            Instant at = moment();
            SignableRequest request = request();
            Duration lifetime = Duration.ofSeconds(1 + random.nextInt(7 * 24 * 3600));

            String query = new SigV4Signer(scope).presign(request, key, at, lifetime);

            assertThat(query.substring(query.lastIndexOf('&'))).matches("&X-Amz-Signature=[0-9a-f]{64}");
            assertHolds(scope, key, at, received(request, query, request.headers()));
        }
    }

    private static void assertHolds(SigningScope scope, AwsCredentials key, Instant at, ReceivedRequest received) {
        assertThat(verify(scope, key, at, received)).as("%s", received).isInstanceOf(VerifiedSignature.class);
        AwsCredentials other = new AwsCredentials(
                key.accessKeyId(), key.secretAccessKey() + "x", key.sessionToken(), key.expiration());
        assertThat(verify(scope, other, at, received)).isInstanceOf(SignatureRefusal.class);
    }

    private static Verification verify(SigningScope scope, AwsCredentials key, Instant at, ReceivedRequest received) {
        return new SigV4Verifier(scope, () -> at).verify(received, claim -> Optional.of(key));
    }

    private ReceivedRequest received(SignableRequest request, String query, List<Field> headers) {
        List<Field> sent = new ArrayList<>();
        for (Field header : headers) {
            String name = random.nextBoolean() ? header.name() : header.name().toUpperCase(Locale.ROOT);
            sent.add(new Field(name, header.value()));
        }
        sent.add(new Field("User-Agent", "not signed"));
        return ReceivedRequest.of(request.method(), request.encodedPath(), query, sent);
    }

    private SignableRequest request() {
        List<Field> query = new ArrayList<>();
        for (int count = random.nextInt(5); count > 0; count--) {
            query.add(new Field("p" + UriEncodingTest.randomText(random), UriEncodingTest.randomText(random)));
        }
        List<Field> headers = new ArrayList<>();
        headers.add(new Field("Host", "host:" + random.nextInt(65536)));
        for (int count = random.nextInt(5); count > 0; count--) {
            headers.add(new Field("X-Amz-Meta-" + random.nextInt(3), value()));
        }
        return new SignableRequest(
                METHODS.get(random.nextInt(METHODS.size())),
                UriEncoding.path("/" + UriEncodingTest.randomText(random) + UriEncodingTest.randomText(random)),
                query,
                headers);
    }

    /** Parameters in another order, with or without an equals sign, and in an encoding of less care. */
    private String carelessly(List<Field> query) {
        List<Field> shuffled = new ArrayList<>(query);
        Collections.shuffle(shuffled, random);
        return shuffled.stream()
                .map(parameter -> UriEncoding.segment(parameter.name())
                        + (parameter.value().isEmpty() && random.nextBoolean() ? "" : "=")
                        + UriEncoding.segment(parameter.value())
                                .replace("%2F", "/")
                                .replace("%3A", "%3a"))
                .collect(Collectors.joining("&"));
    }

    private String value() {
        return " ".repeat(random.nextInt(3)) + "a" + "\t ".repeat(random.nextInt(3)) + random.nextInt()
                + " ".repeat(random.nextInt(3));
    }

    private SigningScope scope(PathRules rules) {
        return new SigningScope("region-" + random.nextInt(3), "service" + random.nextInt(3), rules);
    }

    private AwsCredentials key() {
        String id = "AKID" + random.nextInt(1000) + (random.nextInt(4) == 0 ? "/with/slashes" : "");
        String secret = "secret " + random.nextLong();
        return random.nextBoolean()
                ? AwsCredentials.of(id, secret)
                : AwsCredentials.temporary(id, secret, "token+/=" + random.nextLong(), Instant.MAX);
    }

    private Instant moment() {
        return Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE), random.nextInt(1_000_000_000));
    }

    private byte[] bytes() {
        return UriEncodingTest.randomText(random).getBytes(StandardCharsets.UTF_8);
    }
}
