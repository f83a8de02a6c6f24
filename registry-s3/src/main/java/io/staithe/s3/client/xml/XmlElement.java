package io.staithe.s3.client.xml;

import java.util.List;
import java.util.Optional;

/**
 * An element of a document that was read: its name without namespace, its own text, its children in order. Attributes
 * are not kept.
 *
 * @param name the local name
 * @param text the text directly in it, as it was written
 * @param children the elements directly in it
 */
public record XmlElement(String name, String text, List<XmlElement> children) {
    /**
     * The children of a name.
     *
     * @param child the name
     * @return them, in order
     */
    public List<XmlElement> all(String child) {
        return children.stream().filter(c -> c.name.equals(child)).toList();
    }

    /**
     * The text of the first child of a name.
     *
     * @param child the name
     * @return its text, or empty where there is no such child or it has no text
     */
    public Optional<String> text(String child) {
        for (XmlElement candidate : children) {
            if (candidate.name.equals(child)) {
                return candidate.text.isEmpty() ? Optional.empty() : Optional.of(candidate.text);
            }
        }
        return Optional.empty();
    }
}
