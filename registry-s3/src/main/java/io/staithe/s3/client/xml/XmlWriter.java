package io.staithe.s3.client.xml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a small document in Amazon S3's namespace. For one thread. */
public final class XmlWriter {
    private static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    /**
     * Begins a document.
     *
     * @param root its root element
     */
    public XmlWriter(String root) {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            writer.writeStartElement(root);
            writer.writeDefaultNamespace(NAMESPACE);
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    /**
     * Opens an element.
     *
     * @param name its name
     * @return this
     */
    public XmlWriter open(String name) {
        try {
            writer.writeStartElement(name);
            return this;
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    /**
     * Writes an element that has text alone.
     *
     * @param name its name
     * @param value its text
     * @return this
     */
    public XmlWriter text(String name, String value) {
        try {
            writer.writeStartElement(name);
            writer.writeCharacters(value);
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    /**
     * Closes the element that was opened last.
     *
     * @return this
     */
    public XmlWriter close() {
        try {
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    /**
     * Ends the document.
     *
     * @return its bytes
     */
    public byte[] finish() {
        try {
            writer.writeEndDocument();
            writer.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    private static IllegalStateException unexpected(XMLStreamException e) {
        return new IllegalStateException("writing to memory does not fail", e);
    }
}
