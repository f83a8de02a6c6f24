package io.staithe.registry.sigv4;

import io.staithe.registry.sigv4.SignableRequest.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Signs requests for one service in one region.
 *
 * <p>Make one and keep it, for it remembers the keys it derived. Thread-safe; nothing to close. Source: AWS General
 * Reference, "Signature Version 4 signing process"; Amazon S3 API Reference, "Authenticating Requests".
 */
public final class SigV4Signer {
    /** The payload hash that leaves the body out of the signature. */
    public static final String UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";

    /** The longest life of a signature in a query. */
    public static final Duration LONGEST_LIFETIME = Duration.ofDays(7);

    private static final Set<String> SET_HERE =
            Set.of(AmzNames.AUTHORIZATION, AmzNames.DATE_HEADER, AmzNames.CONTENT_HASH_HEADER, AmzNames.TOKEN_HEADER);

    private final SigningScope scope;
    private final SigningKeys keys;

    /**
     * Creates a signer.
     *
     * @param scope what its signatures are good for
     */
    public SigV4Signer(SigningScope scope) {
        this.scope = scope;
        this.keys = new SigningKeys(scope);
    }

    /**
     * Signs a request by headers. {@code x-amz-content-sha256} is among them for Amazon S3, and wherever the body is not
     * signed, for the other side could not know it.
     *
     * @param request the request
     * @param payloadHash the SHA-256 of the body in lower-case hex, or {@link #UNSIGNED_PAYLOAD}
     * @param credentials whose signature it is
     * @param at the signer's time
     * @return the headers to send besides those of the request
     * @throws IllegalArgumentException where the request has no host or one of the headers that are set here, or where the
     *     hash is none
     */
    public List<Field> sign(SignableRequest request, String payloadHash, AwsCredentials credentials, Instant at) {
        if (!payloadHash.equals(UNSIGNED_PAYLOAD) && !Hashes.isHex(payloadHash)) {
            throw new IllegalArgumentException("a payload hash is 64 hexadecimal digits or " + UNSIGNED_PAYLOAD);
        }
        return sign(request, payloadHash, credentials, source(credentials, at)).headers();
    }

    /**
     * Signs a request whose body goes out in chunks. It must have the header {@code x-amz-decoded-content-length} and, where
     * its form has headers behind the last chunk, {@code x-amz-trailer}, which names them; {@code content-encoding} begins
     * with {@code aws-chunked}.
     *
     * @param request the request
     * @param form the form of the body
     * @param credentials whose signature it is
     * @param at the signer's time
     * @return the headers to send besides those of the request, and what writes the body
     * @throws IllegalArgumentException where the request is not fit to be signed
     */
    public ChunkedSignature signChunks(
            SignableRequest request, ChunkForm form, AwsCredentials credentials, Instant at) {
        SignatureSource source = source(credentials, at);
        Signed signed = sign(request, form.declared(), credentials, source);
        return new ChunkedSignature(
                signed.headers(), new ChunkEncoder(form, new ChunkChain(source, signed.signature())));
    }

    /**
     * Signs a request by its query, so that whoever has the URL can send it.
     *
     * <p>The body is not covered at Amazon S3; elsewhere the signature is good for a request without a body.
     *
     * @param request the request
     * @param credentials whose signature it is
     * @param at the signer's time
     * @param lifetime how long the signature is good, from a second to seven days, in whole seconds
     * @return the whole query as it is to be sent, encoded, without a question mark; a secret while it is good
     * @throws IllegalArgumentException where the lifetime is out of bounds, or the request is not fit to be signed
     */
    public String presign(SignableRequest request, AwsCredentials credentials, Instant at, Duration lifetime) {
        if (lifetime.toSeconds() < 1 || lifetime.compareTo(LONGEST_LIFETIME) > 0) {
            throw new IllegalArgumentException("a signed URL lives from one second to seven days, not " + lifetime);
        }
        requireSignable(request);
        requireUnsignedQuery(request);
        SignatureSource source = source(credentials, at);
        CanonicalHeaders headers = CanonicalHeaders.of(request.headers());
        List<Field> parameters = new ArrayList<>(request.query());
        parameters.add(new Field(AmzNames.ALGORITHM, SignatureSource.ALGORITHM));
        parameters.add(new Field(AmzNames.CREDENTIAL, credentials.accessKeyId() + "/" + source.scope()));
        parameters.add(new Field(AmzNames.DATE, source.timestamp()));
        parameters.add(new Field(AmzNames.EXPIRES, Long.toString(lifetime.toSeconds())));
        parameters.add(new Field(AmzNames.SIGNED_HEADERS, headers.names()));
        credentials.sessionToken().ifPresent(token -> parameters.add(new Field(AmzNames.TOKEN, token)));
        String query = CanonicalQuery.of(parameters);
        String payloadHash = scope.paths() == PathRules.AS_SENT ? UNSIGNED_PAYLOAD : Hashes.EMPTY;
        String signature = source.signRequest(canonical(request, query, headers, payloadHash));
        return query + "&" + AmzNames.SIGNATURE + "=" + signature;
    }

    private Signed sign(
            SignableRequest request, String payloadHash, AwsCredentials credentials, SignatureSource source) {
        requireSignable(request);
        List<Field> added = new ArrayList<>(4);
        added.add(new Field(AmzNames.DATE_HEADER, source.timestamp()));
        if (scope.paths() == PathRules.AS_SENT || !Hashes.isHex(payloadHash)) {
            added.add(new Field(AmzNames.CONTENT_HASH_HEADER, payloadHash));
        }
        credentials.sessionToken().ifPresent(token -> added.add(new Field(AmzNames.TOKEN_HEADER, token)));
        List<Field> all = new ArrayList<>(request.headers());
        all.addAll(added);
        CanonicalHeaders headers = CanonicalHeaders.of(all);
        String query = CanonicalQuery.of(request.query());
        String signature = source.signRequest(canonical(request, query, headers, payloadHash));
        added.add(new Field(
                "Authorization",
                SignatureSource.ALGORITHM + " Credential=" + credentials.accessKeyId() + "/" + source.scope()
                        + ", SignedHeaders=" + headers.names() + ", Signature=" + signature));
        return new Signed(List.copyOf(added), signature);
    }

    private String canonical(SignableRequest request, String query, CanonicalHeaders headers, String payloadHash) {
        return CanonicalRequest.of(
                request.method(), scope.paths().canonical(request.encodedPath()), query, headers, payloadHash);
    }

    private SignatureSource source(AwsCredentials credentials, Instant at) {
        return SignatureSource.of(keys, scope, credentials.secretAccessKey(), SignatureTime.format(at));
    }

    private static void requireUnsignedQuery(SignableRequest request) {
        for (Field parameter : request.query()) {
            if (AmzNames.PARAMETERS.contains(parameter.name())) {
                throw new IllegalArgumentException("the signer itself sets the parameter " + parameter.name());
            }
        }
    }

    private static void requireSignable(SignableRequest request) {
        boolean host = false;
        for (Field header : request.headers()) {
            String name = header.name().toLowerCase(Locale.ROOT);
            if (SET_HERE.contains(name)) {
                throw new IllegalArgumentException("the signer itself sets the header " + name);
            }
            host |= name.equals(AmzNames.HOST);
        }
        if (!host) {
            throw new IllegalArgumentException("a signature covers the header " + AmzNames.HOST);
        }
    }

    private record Signed(List<Field> headers, String signature) {}
}
