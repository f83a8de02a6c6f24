package io.staithe.registry.sigv4;

import io.staithe.registry.sigv4.SignableRequest.Field;
import io.staithe.registry.sigv4.SignatureRefusal.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Verifies the signatures of received requests, in headers or in the query, for one service in one region.
 *
 * <p>It wants {@code host} and every {@code x-amz-} header signed, the right scope, a time within {@link #MOST_SKEW} of ours
 * or, for a URL, a life that has not run out, and compares in constant time. Make one and keep it, for it remembers the
 * keys it derived. Thread-safe; nothing to close. Sources as for {@link SigV4Signer}.
 */
public final class SigV4Verifier {
    /** How far the signer's clock may be from ours. */
    public static final Duration MOST_SKEW = Duration.ofMinutes(15);

    private final SigningScope scope;
    private final InstantSource clock;
    private final SigningKeys keys;

    /**
     * Creates a verifier.
     *
     * @param scope what signatures must be made for
     * @param clock tells our time
     */
    public SigV4Verifier(SigningScope scope, InstantSource clock) {
        this.scope = scope;
        this.clock = clock;
        this.keys = new SigningKeys(scope);
    }

    /**
     * Reads the signature of a request and verifies it with the secret of its key.
     *
     * @param request the request
     * @param keys looks up what the key's id and, where there is one, the token stand for; empty where there is no such key
     * @return a verified signature, or why it is refused
     */
    public Verification verify(
            ReceivedRequest request, Function<? super SignatureClaim, Optional<AwsCredentials>> keys) {
        return read(request)
                .match(
                        claim -> keys.apply(claim)
                                .<Verification>map(claim::verify)
                                .orElseGet(claim::unknownKey),
                        refusal -> refusal);
    }

    /**
     * Reads the signature of a request, as far as that can be done without a secret.
     *
     * @param request the request; a service that is not Amazon S3 wants its body read, where there is one
     * @return a claim to be verified, or why there is none
     */
    public SignatureReading read(ReceivedRequest request) {
        try {
            return claim(request);
        } catch (RefusedException e) {
            return e.refusal();
        }
    }

    Instant now() {
        return clock.instant();
    }

    SignatureSource source(String secret, Instant at) {
        return SignatureSource.of(keys, scope, secret, SignatureTime.format(at));
    }

    private SignatureClaim claim(ReceivedRequest request) throws RefusedException {
        ReceivedQuery query = ReceivedQuery.parse(request.rawQuery());
        boolean presigned = query.isSigned();
        if (presigned && !request.values(AmzNames.AUTHORIZATION).isEmpty()) {
            throw RefusedException.malformed("the request has a signature in its query and an authorization header");
        }
        ReceivedSignature signature = presigned ? query.signature() : AuthorizationHeader.read(request);
        requireScope(signature);
        requireTime(signature);
        CanonicalHeaders headers = signedHeaders(request, signature.signedHeaders());
        SignedPayload payload = PayloadDeclaration.read(request, query, presigned, scope.paths());
        String canonical = CanonicalRequest.of(
                request.method(),
                scope.paths().canonical(request.rawPath()),
                query.canonical(presigned),
                headers,
                payload.declared());
        return new SignatureClaim(this, signature, canonical, payload, request.bodyHash());
    }

    private void requireScope(ReceivedSignature signature) throws RefusedException {
        String day = SignatureTime.day(SignatureTime.format(signature.at()));
        String wanted = SignatureSource.scopeText(day, scope);
        if (!signature.credential().scope().equals(wanted)) {
            throw new RefusedException(Reason.OTHER_SCOPE, "the credential should be scoped to " + wanted);
        }
    }

    private void requireTime(ReceivedSignature signature) throws RefusedException {
        Instant now = now();
        Duration age = Duration.between(signature.at(), now);
        boolean tooOld = signature.lifetime().isEmpty() && age.compareTo(MOST_SKEW) > 0;
        if (tooOld || age.negated().compareTo(MOST_SKEW) > 0) {
            throw new RefusedException(
                    Reason.TIME_TOO_SKEWED,
                    "the signature was made at " + signature.at() + ", which is too far from " + now);
        }
        if (signature
                .lifetime()
                .filter(lifetime -> age.compareTo(lifetime) >= 0)
                .isPresent()) {
            throw new RefusedException(Reason.EXPIRED, "the signed URL has expired");
        }
    }

    private static CanonicalHeaders signedHeaders(ReceivedRequest request, String names) throws RefusedException {
        Set<String> signed = Set.copyOf(List.of(names.split(";")));
        List<Field> covered = new ArrayList<>(request.headers().size());
        for (Field header : request.headers()) {
            String name = header.name().toLowerCase(Locale.ROOT);
            if (signed.contains(name)) {
                covered.add(header);
            } else if (name.startsWith(AmzNames.HEADER_PREFIX)) {
                throw unsigned(name);
            }
        }
        if (!signed.contains(AmzNames.HOST)) {
            throw unsigned(AmzNames.HOST);
        }
        CanonicalHeaders headers = CanonicalHeaders.of(covered);
        if (!headers.names().equals(names)) {
            throw new RefusedException(
                    Reason.MISMATCH, "the headers that were signed did not all come, or are not named in order");
        }
        return headers;
    }

    private static RefusedException unsigned(String name) {
        return new RefusedException(Reason.UNSIGNED_HEADER, "the signature does not cover the header " + name);
    }
}
