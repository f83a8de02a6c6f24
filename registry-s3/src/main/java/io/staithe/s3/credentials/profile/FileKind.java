package io.staithe.s3.credentials.profile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two files, which name profiles differently. */
enum FileKind {
    /** Holds other sections too, so that profiles say what they are. */
    CONFIG("config file") {
        @Override
        Optional<String> profile(String section) {
            Matcher prefixed = PREFIXED.matcher(section);
            if (prefixed.matches()) {
                return Optional.of(prefixed.group(1));
            }
            return section.equals(Profiles.DEFAULT) ? Optional.of(section) : Optional.empty();
        }
    },
    /** Holds nothing but profiles. */
    CREDENTIALS("credentials file") {
        @Override
        Optional<String> profile(String section) {
            return Optional.of(section);
        }
    };

    private static final Pattern PREFIXED = Pattern.compile("profile[ \\t]+[\"']?(.+?)[\"']?");

    private final String text;

    FileKind(String text) {
        this.text = text;
    }

    /** The name of the profile that a section is; empty where it is something else. */
    abstract Optional<String> profile(String section);

    /** Whether a section of this title says that it is a profile. */
    boolean isPrefixed(String section) {
        return this == CONFIG && PREFIXED.matcher(section).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
