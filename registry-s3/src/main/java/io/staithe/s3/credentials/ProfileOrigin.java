package io.staithe.s3.credentials;

import io.staithe.s3.credentials.profile.Profile;
import io.staithe.s3.credentials.profile.Profiles;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The profile that is named, or selected by {@code AWS_PROFILE}, or the default one. The files are read at every look. */
final class ProfileOrigin implements Origin {
    private final Surroundings place;
    private final ProfileRoles roles;
    private final Optional<String> named;

    ProfileOrigin(Surroundings place, ProfileRoles roles, Optional<String> named) {
        this.place = place;
        this.roles = roles;
        this.named = named;
    }

    @Override
    public String name() {
        return "the profile " + selected();
    }

    private String selected() {
        return named.orElseGet(() -> ProfileFiles.selected(place));
    }

    @Override
    public Finding look() throws IOException {
        ProfileFiles files = ProfileFiles.of(place);
        Profiles profiles = files.read();
        Optional<Profile> profile = profiles.find(selected());
        if (profile.isPresent()) {
            return roles.look(profiles, profile.get(), List.of());
        }
        String missing = "not in " + files.config() + " or " + files.credentials();
        if (named.isPresent() || Setting.PROFILE.in(place).isPresent()) {
            throw new IOException(name() + " is " + missing);
        }
        return new Finding.Nothing(missing);
    }

    @Override
    public void close() {
        roles.close();
    }
}
