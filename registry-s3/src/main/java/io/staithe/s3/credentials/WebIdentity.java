package io.staithe.s3.credentials;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * A role assumed with a token that an identity provider keeps fresh in a file, as Amazon EKS does for service accounts.
 */
final class WebIdentity implements Origin {
    private static final Set<String> STALE_TOKEN = Set.of("ExpiredTokenException", "InvalidIdentityToken");
    private static final Set<String> PROVIDER_NOT_REACHED = Set.of("IDPCommunicationError");

    private final Surroundings place;
    private final Sts sts;

    WebIdentity(Surroundings place, Sts sts) {
        this.place = place;
        this.sts = sts;
    }

    @Override
    public String name() {
        return "a web identity";
    }

    @Override
    public Finding look() throws IOException {
        Optional<String> file = Setting.WEB_IDENTITY_TOKEN_FILE.in(place);
        if (file.isEmpty()) {
            return new Finding.Nothing(Setting.WEB_IDENTITY_TOKEN_FILE + " is not set");
        }
        String arn = Setting.ROLE_ARN
                .in(place)
                .orElseThrow(() -> new IOException(
                        Setting.WEB_IDENTITY_TOKEN_FILE + " is set, but " + Setting.ROLE_ARN + " is not"));
        AssumedRole role = Roles.of(arn, Setting.ROLE_SESSION_NAME.in(place), Optional.empty(), Optional.empty());
        TokenFile token = TokenFile.of(place, file.get(), Setting.WEB_IDENTITY_TOKEN_FILE.toString());
        return assume(sts, role, token, RegionLookup.find(place));
    }

    /** Asks once more where the token was replaced in between, or the provider's keys could not be fetched. */
    static Finding assume(Sts sts, AssumedRole role, TokenFile file, Optional<String> region) throws IOException {
        String token = token(file);
        try {
            return asked(sts, role, token, region);
        } catch (StsException e) {
            String again = token(file);
            boolean replaced = STALE_TOKEN.contains(e.code()) && !again.equals(token);
            if (replaced || PROVIDER_NOT_REACHED.contains(e.code())) {
                return asked(sts, role, again, region);
            }
            throw e;
        }
    }

    private static Finding asked(Sts sts, AssumedRole role, String token, Optional<String> region) throws IOException {
        return new Finding.Found(sts.assumeRoleWithWebIdentity(role, token, region), false);
    }

    private static String token(TokenFile file) throws IOException {
        String token = file.read().strip();
        if (token.isEmpty()) {
            throw new IOException("an empty file where " + file.what() + " points: " + file.path());
        }
        return token;
    }

    @Override
    public void close() {
        sts.close();
    }
}
