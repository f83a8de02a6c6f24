package io.staithe.registry.sigv4;

import io.staithe.registry.sigv4.SignatureRefusal.Reason;
import io.staithe.registry.sigv4.SignedPayload.Chunked;
import io.staithe.registry.sigv4.SignedPayload.Hashed;
import io.staithe.registry.sigv4.SignedPayload.Unsigned;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what a request says of its body. */
final class PayloadDeclaration {
    private static final String DECODED_LENGTH = "x-amz-decoded-content-length";
    private static final String TRAILER = "x-amz-trailer";
    private static final int MOST_DIGITS = 15;
    private static final int MOST_TRAILERS = 16;

    private PayloadDeclaration() {}

    static SignedPayload read(ReceivedRequest request, ReceivedQuery query, boolean presigned, PathRules rules)
            throws RefusedException {
        Optional<String> declared = request.single(AmzNames.CONTENT_HASH_HEADER);
        if (declared.isEmpty() && presigned) {
            declared = query.single(AmzNames.CONTENT_HASH);
        }
        SignedPayload payload =
                declared.isPresent() ? declared(declared.get(), request) : undeclared(request, presigned, rules);
        if (rules == PathRules.NORMALIZED && request.bodyHash().isPresent() && !(payload instanceof Hashed)) {
            throw refused("the signature does not cover the body");
        }
        return payload;
    }

    private static SignedPayload undeclared(ReceivedRequest request, boolean presigned, PathRules rules)
            throws RefusedException {
        if (rules == PathRules.NORMALIZED) {
            return new Hashed(request.bodyHash().orElse(Hashes.EMPTY));
        }
        if (!presigned) {
            throw refused("the request has no " + AmzNames.CONTENT_HASH_HEADER);
        }
        return new Unsigned();
    }

    private static SignedPayload declared(String text, ReceivedRequest request) throws RefusedException {
        if (text.equals(SigV4Signer.UNSIGNED_PAYLOAD)) {
            return new Unsigned();
        }
        if (Hashes.isHex(text)) {
            return new Hashed(text);
        }
        ChunkForm form = ChunkForm.declaredAs(text)
                .orElseThrow(() -> refused("the request's " + AmzNames.CONTENT_HASH_HEADER + " is not understood"));
        return new Chunked(form, decodedLength(request), form.hasTrailer() ? trailers(request) : List.of());
    }

    private static long decodedLength(ReceivedRequest request) throws RefusedException {
        String text = request.single(DECODED_LENGTH).orElse("");
        if (text.isEmpty() || text.length() > MOST_DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw refused("a body in chunks has a " + DECODED_LENGTH);
        }
        return Long.parseLong(text);
    }

    private static List<String> trailers(ReceivedRequest request) throws RefusedException {
        List<String> names = request.values(TRAILER).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .toList();
        if (names.isEmpty() || names.size() > MOST_TRAILERS) {
            throw refused("a body with headers behind it announces them in " + TRAILER);
        }
        return names;
    }

    private static RefusedException refused(String because) {
        return new RefusedException(Reason.BAD_PAYLOAD_DECLARATION, because);
    }
}
