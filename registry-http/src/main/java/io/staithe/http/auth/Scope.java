package io.staithe.http.auth;

import io.staithe.registry.name.RepositoryName;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What somebody wants to do to one resource, as tokens and challenges put it. Immutable. Source: the token authentication
 * specification of docker's distribution project.
 *
 * @param type {@code repository} or {@code registry}
 * @param name the resource
 * @param actions what is to be done to it
 */
public record Scope(String type, String name, Set<String> actions) {
    private static final Pattern TYPE = Pattern.compile("[a-z0-9]+(?:\\([a-z0-9]+\\))?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:/\\[\\]-]{1,512}");
    private static final Pattern ACTION = Pattern.compile("[a-z]+|\\*");

    /** Takes a copy, in order; throws {@link IllegalArgumentException} where a part is malformed. */
    public Scope {
        actions = Collections.unmodifiableSet(new TreeSet<>(actions));
        if (!TYPE.matcher(type).matches()
                || !NAME.matcher(name).matches()
                || actions.isEmpty()
                || !actions.stream().allMatch(action -> ACTION.matcher(action).matches())) {
            throw new IllegalArgumentException("not a scope");
        }
    }

    /**
     * Something to be done to a repository.
     *
     * @param name the repository
     * @param actions of {@code pull}, {@code push}, {@code delete}
     * @return the scope
     */
    public static Scope repository(RepositoryName name, String... actions) {
        return new Scope("repository", name.value(), Set.of(actions));
    }

    /**
     * The list of repositories.
     *
     * @return the scope
     */
    public static Scope catalog() {
        return new Scope("registry", "catalog", Set.of("*"));
    }

    /**
     * Reads a scope. The name may have a host with a port in it, so the first and the last colon count.
     *
     * @param text for example {@code repository:team/app:pull,push}
     * @return the scope, or empty where the text is none
     */
    public static Optional<Scope> parse(String text) {
        int first = text.indexOf(':');
        int last = text.lastIndexOf(':');
        if (first < 0 || first == last) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Scope(
                    text.substring(0, first),
                    text.substring(first + 1, last),
                    new TreeSet<>(List.of(text.substring(last + 1).split(",", -1)))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** For example {@code repository:team/app:pull,push}. */
    @Override
    public String toString() {
        return type + ":" + name + ":" + String.join(",", actions);
    }
}
