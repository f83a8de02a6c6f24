package io.staithe.registry.name;

import io.staithe.registry.grammar.Grammar;
import io.staithe.registry.grammar.GrammarException;
import java.util.regex.Pattern;

/**
 * The name of a private repository: components of lower-case letters and digits, joined by {@code /}.
 *
 * <p>Inside a component runs are joined by one {@code .}, one or two {@code _}, or any number of {@code -}. 2 to 256
 * characters. Immutable; ordered as text. Source: ECR API, {@code RepositoryName}; OCI distribution specification,
 * "Pulling manifests".
 *
 * @param value the name
 */
public record RepositoryName(String value) implements Comparable<RepositoryName> {
    private static final int MIN_CHARS = 2;
    private static final int MAX_CHARS = 256;
    private static final String COMPONENT = "[a-z0-9]++(?:(?:\\.|__?+|-++)[a-z0-9]++)*+";
    private static final Pattern GRAMMAR = Pattern.compile(COMPONENT + "(?:/" + COMPONENT + ")*+");

    /** Checks the grammar; throws {@link GrammarException} where it is not followed. */
    public RepositoryName {
        if (value.length() < MIN_CHARS
                || value.length() > MAX_CHARS
                || !GRAMMAR.matcher(value).matches()) {
            throw new GrammarException(Grammar.REPOSITORY_NAME, value);
        }
    }

    /**
     * Reads a repository name.
     *
     * @param value for example {@code team/app}
     * @return the name
     * @throws GrammarException where the text is no repository name
     */
    public static RepositoryName of(String value) {
        return new RepositoryName(value);
    }

    @Override
    public int compareTo(RepositoryName other) {
        return value.compareTo(other.value);
    }

    /** The name as it is written. */
    @Override
    public String toString() {
        return value;
    }
}
