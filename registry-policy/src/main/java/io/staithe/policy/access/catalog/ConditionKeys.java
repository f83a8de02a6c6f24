package io.staithe.policy.access.catalog;

import io.staithe.policy.words.Spelling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The condition keys of all services together, and those of ECR, the public ECR and STS. One is enough for everybody: it is
 * immutable and thread-safe. Letter case never matters. Source: IAM, "AWS global condition context keys"; AWS, "Service
 * Authorization Reference".
 */
public final class ConditionKeys {
    private static final ConditionKeys STANDARD =
            new ConditionKeys(Stream.concat(GlobalKeys.rows().stream(), ServiceKeys.rows().stream())
                    .toList());

    private final List<ConditionKey> keys;
    private final Map<String, ConditionKey> exact = new LinkedHashMap<>();
    private final Map<String, ConditionKey> families = new LinkedHashMap<>();

    private ConditionKeys(List<ConditionKey> keys) {
        this.keys = keys;
        for (ConditionKey key : keys) {
            String name = key.name().toLowerCase(Locale.ROOT);
            if (key.isFamily()) {
                families.put(name.substring(0, name.indexOf('/')), key);
            } else {
                exact.put(name, key);
            }
        }
    }

    /**
     * The catalogue.
     *
     * @return the same one each time
     */
    public static ConditionKeys standard() {
        return STANDARD;
    }

    /**
     * All there are.
     *
     * @return the keys
     */
    public List<ConditionKey> keys() {
        return keys;
    }

    /**
     * Looks a key up.
     *
     * @param key as a policy writes it: {@code aws:SourceIp}, {@code aws:PrincipalTag/team}
     * @return the key or its family, or empty
     */
    public Optional<ConditionKey> find(String key) {
        String name = key.toLowerCase(Locale.ROOT);
        int slash = name.indexOf('/');
        if (slash < 0) {
            return Optional.ofNullable(exact.get(name));
        }
        return slash == name.length() - 1
                ? Optional.empty()
                : Optional.ofNullable(families.get(name.substring(0, slash)));
    }

    /**
     * Guesses which key somebody meant to write.
     *
     * @param key as it was written
     * @return the nearest key, with the tag that was written; or empty where none is near
     */
    public Optional<String> nearest(String key) {
        int slash = key.indexOf('/');
        if (slash < 0) {
            return Spelling.nearest(
                    key, exact.values().stream().map(ConditionKey::name).toList());
        }
        List<String> names = families.values().stream()
                .map(family -> family.name().substring(0, family.name().indexOf('/')))
                .toList();
        return Spelling.nearest(key.substring(0, slash), names).map(found -> found + key.substring(slash));
    }
}
