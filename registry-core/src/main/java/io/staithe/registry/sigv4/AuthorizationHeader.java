package io.staithe.registry.sigv4;

import io.staithe.registry.sigv4.ReceivedSignature.Credential;
import io.staithe.registry.sigv4.SignatureRefusal.Reason;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads a signature from the headers of a request. */
final class AuthorizationHeader {
    private static final String CREDENTIAL = "Credential=";
    private static final String SIGNED_HEADERS = "SignedHeaders=";
    private static final String SIGNATURE = "Signature=";

    private AuthorizationHeader() {}

    static ReceivedSignature read(ReceivedRequest request) throws RefusedException {
        String header = request.single(AmzNames.AUTHORIZATION)
                .orElseThrow(() -> new RefusedException(Reason.MISSING, "the request is not signed"));
        int space = header.indexOf(' ');
        String algorithm = space < 0 ? header : header.substring(0, space);
        if (!algorithm.equals(SignatureSource.ALGORITHM)) {
            throw new RefusedException(
                    Reason.OTHER_ALGORITHM, "the signature is not one of " + SignatureSource.ALGORITHM);
        }
        String[] parts = header.substring(space + 1).split(",", 4);
        if (parts.length != 3) {
            throw RefusedException.malformed("a signature has a credential, signed headers and a signature");
        }
        return new ReceivedSignature(
                Credential.parse(part(parts, CREDENTIAL)),
                part(parts, SIGNED_HEADERS),
                part(parts, SIGNATURE),
                time(request),
                Optional.empty(),
                request.single(AmzNames.TOKEN_HEADER));
    }

    private static String part(String[] parts, String name) throws RefusedException {
        for (String part : parts) {
            String stripped = part.strip();
            if (stripped.length() > name.length() && stripped.startsWith(name)) {
                return stripped.substring(name.length());
            }
        }
        throw RefusedException.malformed("the signature has no " + name);
    }

    private static Instant time(ReceivedRequest request) throws RefusedException {
        Optional<String> sent = request.single(AmzNames.DATE_HEADER);
        Optional<Instant> time = sent.isPresent()
                ? sent.flatMap(SignatureTime::parse)
                : request.single("date").flatMap(AuthorizationHeader::date);
        return time.orElseThrow(() -> RefusedException.malformed("a signed request has an " + AmzNames.DATE_HEADER));
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeException notADate) {
            return SignatureTime.parse(text);
        }
    }
}
