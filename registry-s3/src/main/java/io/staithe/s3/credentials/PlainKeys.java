package io.staithe.s3.credentials;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Keys that stand in the system properties or in the environment themselves. */
final class PlainKeys implements Origin {
    private final String name;
    private final Function<Setting, Optional<String>> values;
    private final Function<Setting, String> names;

    private PlainKeys(String name, Function<Setting, Optional<String>> values, Function<Setting, String> names) {
        this.name = name;
        this.values = values;
        this.names = names;
    }

    static PlainKeys ofSystemProperties(Surroundings place) {
        return new PlainKeys("the system properties", setting -> setting.property(place), Setting::property);
    }

    static PlainKeys ofEnvironment(Surroundings place) {
        return new PlainKeys("the environment", setting -> setting.variable(place), Setting::variable);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Finding look() throws IOException {
        Optional<String> id = values.apply(Setting.ACCESS_KEY_ID);
        Optional<String> secret = values.apply(Setting.SECRET_ACCESS_KEY);
        if (id.isEmpty() && secret.isEmpty()) {
            return new Finding.Nothing(names.apply(Setting.ACCESS_KEY_ID) + " is not set");
        }
        Optional<String> end = values.apply(Setting.CREDENTIAL_EXPIRATION);
        Optional<Instant> expiration = end.isPresent() ? Optional.of(Keys.moment(end.get(), name)) : Optional.empty();
        return new Finding.Found(Keys.of(name, id, secret, values.apply(Setting.SESSION_TOKEN), expiration), false);
    }
}
