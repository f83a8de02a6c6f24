package io.staithe.s3.credentials;

import io.staithe.s3.credentials.profile.Profile;
import java.io.IOException;
import java.util.List;

/** Refuses what wants a browser or a person: signing in is not for a service. */
final class UnsupportedProfile {
    private static final List<String> SINGLE_SIGN_ON =
            List.of("sso_session", "sso_start_url", "sso_account_id", "sso_role_name", "sso_region");

    private UnsupportedProfile() {}

    static void refuse(Profile profile) throws IOException {
        for (String property : SINGLE_SIGN_ON) {
            if (profile.get(property).isPresent()) {
                throw unsupported(profile, property, "signs in through IAM Identity Center");
            }
        }
        if (profile.get("login_session").isPresent()) {
            throw unsupported(profile, "login_session", "signs in through a browser");
        }
        if (profile.get("role_arn").isPresent() && profile.get("mfa_serial").isPresent()) {
            throw unsupported(profile, "mfa_serial", "asks a person for a code");
        }
    }

    private static IOException unsupported(Profile profile, String property, String what) {
        return new IOException("the profile " + profile.name() + " " + what + " (" + property
                + "), which is not supported here; a credential_process can run"
                + " aws configure export-credentials --profile " + profile.name() + " in its place");
    }
}
