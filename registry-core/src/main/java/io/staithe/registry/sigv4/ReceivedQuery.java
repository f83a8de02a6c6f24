package io.staithe.registry.sigv4;

import io.staithe.registry.sigv4.ReceivedSignature.Credential;
import io.staithe.registry.sigv4.SignableRequest.Field;
import io.staithe.registry.sigv4.SignatureRefusal.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The query of a request, which may hold a signature. A plus sign stands for itself. */
final class ReceivedQuery {
    private static final int MOST_DIGITS = 6;

    private final List<Field> parameters; // encoded

    private ReceivedQuery(List<Field> parameters) {
        this.parameters = parameters;
    }

    static ReceivedQuery parse(String rawQuery) {
        List<Field> parameters = new ArrayList<>();
        int from = 0;
        while (from < rawQuery.length()) {
            int ampersand = rawQuery.indexOf('&', from);
            int to = ampersand < 0 ? rawQuery.length() : ampersand;
            if (to > from) {
                int equals = rawQuery.indexOf('=', from);
                int nameEnd = equals < 0 || equals > to ? to : equals;
                parameters.add(new Field(
                        UriEncoding.recode(rawQuery.substring(from, nameEnd), false),
                        UriEncoding.recode(rawQuery.substring(Math.min(nameEnd + 1, to), to), false)));
            }
            from = to + 1;
        }
        return new ReceivedQuery(parameters);
    }

    boolean isSigned() {
        return parameters.stream()
                .map(Field::name)
                .anyMatch(name -> name.equals(AmzNames.ALGORITHM)
                        || name.equals(AmzNames.CREDENTIAL)
                        || name.equals(AmzNames.SIGNATURE));
    }

    ReceivedSignature signature() throws RefusedException {
        if (!required(AmzNames.ALGORITHM).equals(SignatureSource.ALGORITHM)) {
            throw new RefusedException(
                    Reason.OTHER_ALGORITHM, "the signature is not one of " + SignatureSource.ALGORITHM);
        }
        return new ReceivedSignature(
                Credential.parse(required(AmzNames.CREDENTIAL)),
                required(AmzNames.SIGNED_HEADERS),
                required(AmzNames.SIGNATURE),
                SignatureTime.parse(required(AmzNames.DATE))
                        .orElseThrow(() -> RefusedException.malformed(AmzNames.DATE + " is no time")),
                Optional.of(lifetime(required(AmzNames.EXPIRES))),
                single(AmzNames.TOKEN));
    }

    /** The only value of a parameter; more than one is refused. */
    Optional<String> single(String name) throws RefusedException {
        Optional<String> found = Optional.empty();
        for (Field parameter : parameters) {
            if (parameter.name().equals(name)) {
                if (found.isPresent()) {
                    throw RefusedException.malformed("the parameter " + name + " came more than once");
                }
                found = Optional.of(UriEncoding.decode(parameter.value()));
            }
        }
        return found;
    }

    /** As the signature sees it, which cannot cover itself. */
    String canonical(boolean signed) {
        List<Field> covered = new ArrayList<>(parameters);
        covered.removeIf(parameter -> signed && parameter.name().equals(AmzNames.SIGNATURE));
        return CanonicalQuery.ofEncoded(covered);
    }

    private String required(String name) throws RefusedException {
        return single(name)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> RefusedException.malformed("the signature has no " + name));
    }

    private static Duration lifetime(String text) throws RefusedException {
        boolean digits = text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        Duration lifetime = digits ? Duration.ofSeconds(Integer.parseInt(text)) : Duration.ZERO;
        if (lifetime.isZero() || lifetime.compareTo(SigV4Signer.LONGEST_LIFETIME) > 0) {
            throw RefusedException.malformed(AmzNames.EXPIRES + " is from a second to seven days");
        }
        return lifetime;
    }
}
