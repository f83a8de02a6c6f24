package io.staithe.s3.credentials;

import io.staithe.registry.sigv4.AwsCredentials;
import io.staithe.registry.sigv4.PathRules;
import io.staithe.registry.sigv4.SigV4Signer;
import io.staithe.registry.sigv4.SignableRequest;
import io.staithe.registry.sigv4.SignableRequest.Field;
import io.staithe.registry.sigv4.SigningScope;
import io.staithe.s3.credentials.wire.Answer;
import io.staithe.s3.credentials.wire.SmallHttp;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The two questions to STS that give credentials. Thread-safe. Source: AWS STS API Reference. */
final class Sts implements AutoCloseable {
    private static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";
    private static final String CONTENT_TYPE = "Content-Type";

    /** By how much a clock may be wrong; STS itself forgives five minutes. */
    private static final Duration FORGIVEN = Duration.ofMinutes(4);

    private final Surroundings place;
    private final SmallHttp http;

    Sts(Surroundings place, SmallHttp http) {
        this.place = place;
        this.http = http;
    }

    /** AssumeRole, signed by who is allowed to. */
    AwsCredentials assumeRole(AssumedRole role, AwsCredentials caller, Optional<String> region) throws IOException {
        StsForm form = StsForm.of("AssumeRole", role, place.clock().instant());
        role.externalId().ifPresent(id -> form.put("ExternalId", id));
        StsEndpoint endpoint = StsEndpoint.find(place, region);
        Instant now = place.clock().instant();
        Answer answer = send(endpoint, form, caller, now);
        Optional<Instant> theirs = answer.date().filter(date -> isFar(date, now));
        if (answer.status() == 403 && theirs.isPresent()) {
            answer = send(endpoint, form, caller, theirs.get());
        }
        return StsAnswer.read(answer, "AssumeRole", secrets(caller));
    }

    /** AssumeRoleWithWebIdentity, which nobody signs: the token says who asks. */
    AwsCredentials assumeRoleWithWebIdentity(AssumedRole role, String token, Optional<String> region)
            throws IOException {
        StsForm form =
                StsForm.of("AssumeRoleWithWebIdentity", role, place.clock().instant());
        form.put("WebIdentityToken", token);
        Answer answer = http.post(StsEndpoint.find(place, region).url(), Map.of(CONTENT_TYPE, FORM), form.bytes());
        return StsAnswer.read(answer, "AssumeRoleWithWebIdentity", parts(token));
    }

    private static List<String> secrets(AwsCredentials caller) {
        return Stream.concat(Stream.of(caller.secretAccessKey()), caller.sessionToken().stream())
                .toList();
    }

    /** A token's parts, for one may be repeated without the others. */
    private static List<String> parts(String token) {
        List<String> parts =
                Stream.of(token.split("\\.")).filter(part -> !part.isEmpty()).toList();
        return parts.isEmpty() ? List.of(token) : parts;
    }

    private Answer send(StsEndpoint endpoint, StsForm form, AwsCredentials caller, Instant at) throws IOException {
        byte[] body = form.bytes();
        SignableRequest request = new SignableRequest(
                "POST",
                endpoint.url().getRawPath(),
                List.of(),
                List.of(new Field("host", endpoint.hostHeader()), new Field(CONTENT_TYPE, FORM)));
        SigV4Signer signer = new SigV4Signer(new SigningScope(endpoint.region(), "sts", PathRules.NORMALIZED));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(CONTENT_TYPE, FORM);
        signer.sign(request, sha256(body), caller, at).forEach(field -> headers.put(field.name(), field.value()));
        return http.post(endpoint.url(), headers, body);
    }

    private static boolean isFar(Instant theirs, Instant ours) {
        return Duration.between(theirs, ours).abs().compareTo(FORGIVEN) > 0;
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
