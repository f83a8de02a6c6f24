package io.staithe.s3.credentials;

import io.staithe.registry.sigv4.AwsCredentials;
import io.staithe.s3.credentials.profile.Profile;
import io.staithe.s3.credentials.profile.Profiles;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a profile says of credentials, in the order of the AWS SDK for Java 2: a role by web identity, another role, a program,
 * keys. A role may be assumed by the credentials of another profile, and so on.
 */
final class ProfileRoles implements AutoCloseable {
    private final Surroundings place;
    private final Sts sts;

    /** What {@code credential_source} may say. */
    private final Map<String, Origin> sources;

    ProfileRoles(Surroundings place, Sts sts, Map<String, Origin> sources) {
        this.place = place;
        this.sts = sts;
        this.sources = sources;
    }

    /**
     * Looks at a profile.
     *
     * @param before the profiles whose roles are to be assumed with what is found
     */
    Finding look(Profiles all, Profile profile, List<String> before) throws IOException {
        Optional<String> role = profile.get("role_arn");
        Optional<String> tokenFile = profile.get("web_identity_token_file");
        if (role.isPresent() && tokenFile.isPresent()) {
            TokenFile token = TokenFile.of(place, tokenFile.get(), "web_identity_token_file of " + named(profile));
            return WebIdentity.assume(sts, Roles.of(role.get(), profile), token, region(profile));
        }
        UnsupportedProfile.refuse(profile);
        if (role.isPresent()) {
            AssumedRole assumed = Roles.of(role.get(), profile);
            return new Finding.Found(sts.assumeRole(assumed, caller(all, profile, before), region(profile)), false);
        }
        return withoutRole(profile);
    }

    private Finding withoutRole(Profile profile) throws IOException {
        Optional<String> program = profile.get("credential_process");
        if (program.isPresent()) {
            return new ProgramKeys(place, named(profile)).look(program.get());
        }
        Optional<String> id = profile.get("aws_access_key_id");
        Optional<String> secret = profile.get("aws_secret_access_key");
        if (id.isEmpty() && secret.isEmpty()) {
            return new Finding.Nothing("it has no credentials");
        }
        Optional<String> token = profile.get("aws_session_token");
        return new Finding.Found(Keys.of(named(profile), id, secret, token, Optional.empty()), false);
    }

    /** Who assumes a profile's role. */
    private AwsCredentials caller(Profiles all, Profile profile, List<String> before) throws IOException {
        Optional<String> other = profile.get("source_profile");
        Optional<String> source = profile.get("credential_source");
        if (other.isPresent() == source.isPresent()) {
            throw new IOException(named(profile) + " has a role_arn, and " + (other.isPresent() ? "both" : "neither")
                    + " of source_profile and credential_source");
        }
        Finding found = other.isPresent()
                ? sourceProfile(all, profile, other.get(), before)
                : credentialSource(profile, source.orElseThrow());
        return found.required(named(profile)).credentials();
    }

    private Finding sourceProfile(Profiles all, Profile profile, String other, List<String> before) throws IOException {
        if (other.equals(profile.name())) {
            return withoutRole(profile); // its own keys are meant
        }
        List<String> path =
                Stream.concat(before.stream(), Stream.of(profile.name())).toList();
        if (path.contains(other)) {
            throw new IOException("profiles assume their roles in a circle: "
                    + Stream.concat(path.stream(), Stream.of(other)).collect(Collectors.joining(" -> ")));
        }
        Profile next = all.find(other)
                .orElseThrow(
                        () -> new IOException(named(profile) + " has a source_profile that does not exist: " + other));
        return look(all, next, path);
    }

    private Finding credentialSource(Profile profile, String name) throws IOException {
        Origin source = sources.get(name);
        if (source == null) {
            throw new IOException(named(profile) + " has a credential_source that does not exist: " + name);
        }
        return source.look();
    }

    private Optional<String> region(Profile profile) throws IOException {
        Optional<String> own = RegionLookup.of(profile);
        return own.isPresent() ? own : RegionLookup.find(place);
    }

    private static String named(Profile profile) {
        return "the profile " + profile.name();
    }

    @Override
    public void close() {
        sts.close();
        sources.values().forEach(Origin::close);
    }
}
