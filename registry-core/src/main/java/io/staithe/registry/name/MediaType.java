package io.staithe.registry.name;

import io.staithe.registry.grammar.Grammar;
import io.staithe.registry.grammar.GrammarException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A media type without parameters, as written.
 *
 * <p>Immutable. Source: RFC 6838 section 4.2.
 *
 * @param value for example {@code application/vnd.oci.image.manifest.v1+json}
 */
public record MediaType(String value) {
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}";
    private static final Pattern GRAMMAR = Pattern.compile(NAME + "/" + NAME);

    /** An OCI image manifest. */
    public static final MediaType OCI_MANIFEST = new MediaType("application/vnd.oci.image.manifest.v1+json");
    /** An OCI image index. */
    public static final MediaType OCI_INDEX = new MediaType("application/vnd.oci.image.index.v1+json");
    /** A Docker image manifest, version 2, schema 2. */
    public static final MediaType DOCKER_MANIFEST =
            new MediaType("application/vnd.docker.distribution.manifest.v2+json");
    /** A Docker manifest list. */
    public static final MediaType DOCKER_MANIFEST_LIST =
            new MediaType("application/vnd.docker.distribution.manifest.list.v2+json");
    /** The OCI artifact manifest of a release candidate, withdrawn but still met. */
    public static final MediaType OCI_ARTIFACT_MANIFEST =
            new MediaType("application/vnd.oci.artifact.manifest.v1+json");
    /** Content whose type is not known. */
    public static final MediaType OCTET_STREAM = new MediaType("application/octet-stream");

    /** Checks the grammar; throws {@link GrammarException} where it is not followed. */
    public MediaType {
        if (!GRAMMAR.matcher(value).matches()) {
            throw new GrammarException(Grammar.MEDIA_TYPE, value);
        }
    }

    /**
     * Reads a media type.
     *
     * @param value the type, without parameters
     * @return the media type
     * @throws GrammarException where the text is no media type
     */
    public static MediaType of(String value) {
        return new MediaType(value);
    }

    /**
     * Reads the value of a {@code Content-Type} header; parameters are dropped.
     *
     * @param header the header's value
     * @return the media type, or empty where the header is blank
     * @throws GrammarException where the header holds no media type
     */
    public static Optional<MediaType> ofHeader(String header) {
        int parameters = header.indexOf(';');
        String type = (parameters < 0 ? header : header.substring(0, parameters)).strip();
        return type.isEmpty() ? Optional.empty() : Optional.of(new MediaType(type));
    }

    /** The media type as it was written. */
    @Override
    public String toString() {
        return value;
    }
}
