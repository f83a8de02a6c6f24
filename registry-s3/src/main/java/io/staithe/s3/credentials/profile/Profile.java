package io.staithe.s3.credentials.profile;

import java.util.Map;
import java.util.Optional;

/**
 * What stands under one name. Its text tells the name alone, for the values are secrets.
 *
 * @param name the profile's name
 * @param properties its values by their names in lower case; blocks of further values are left out
 */
public record Profile(String name, Map<String, String> properties) {
    /** Keeps a copy of the values. */
    public Profile {
        properties = Map.copyOf(properties);
    }

    /**
     * Looks a value up.
     *
     * @param property the name, in lower case
     * @return the value; empty where it is missing or blank
     */
    public Optional<String> get(String property) {
        return Optional.ofNullable(properties.get(property)).filter(value -> !value.isEmpty());
    }

    @Override
    public String toString() {
        return "Profile[" + name + "]";
    }
}
