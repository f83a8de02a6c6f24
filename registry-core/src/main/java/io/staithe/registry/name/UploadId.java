package io.staithe.registry.name;

import io.staithe.registry.grammar.Grammar;
import io.staithe.registry.grammar.GrammarException;
import java.util.regex.Pattern;

/**
 * The id of a layer upload, a UUID in lower case.
 *
 * <p>Immutable. It is no secret: every use of it is authorised.
 *
 * @param value 36 characters
 */
public record UploadId(String value) {
    private static final Pattern GRAMMAR = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Checks the grammar; throws {@link GrammarException} where it is not followed. */
    public UploadId {
        if (!GRAMMAR.matcher(value).matches()) {
            throw new GrammarException(Grammar.UPLOAD_ID, value);
        }
    }

    /**
     * Reads an upload id.
     *
     * @param value 36 characters
     * @return the id
     * @throws GrammarException where the text is no upload id
     */
    public static UploadId of(String value) {
        return new UploadId(value);
    }

    /** The id as it is written. */
    @Override
    public String toString() {
        return value;
    }
}
