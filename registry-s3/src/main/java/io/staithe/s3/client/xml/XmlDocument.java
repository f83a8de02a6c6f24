package io.staithe.s3.client.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a document into a tree. A document type is refused and no entity but XML's own five is known, so that nothing
 * is fetched and nothing grows; depth is bounded here, length by whoever fetched the bytes. White space ahead of the
 * document is skipped: stores send it to keep a connection alive.
 */
public final class XmlDocument {
    private static final int MAX_DEPTH = 16;

    private final XMLStreamReader reader;

    private XmlDocument(XMLStreamReader reader) {
        this.reader = reader;
    }

    /**
     * Reads a document.
     *
     * @param bytes the whole document
     * @return its root
     * @throws IOException where it is not well-formed or not tame
     */
    public static XmlElement read(byte[] bytes) throws IOException {
        int start = 0;
        while (start < bytes.length && isBlank(bytes[start])) {
            start++;
        }
        // A factory is not thread-safe everywhere; made anew, it keeps the platform's own parser whatever is on the
        // path.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            XMLStreamReader reader =
                    factory.createXMLStreamReader(new ByteArrayInputStream(bytes, start, bytes.length - start));
            try {
                return new XmlDocument(reader).root();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new IOException("not a well-formed XML document", e);
        }
    }

    private XmlElement root() throws XMLStreamException, IOException {
        while (reader.hasNext()) {
            if (next() == XMLStreamConstants.START_ELEMENT) {
                XmlElement root = element(1);
                while (reader.hasNext()) {
                    next();
                }
                return root;
            }
        }
        throw new IOException("an XML document without an element");
    }

    private XmlElement element(int depth) throws XMLStreamException, IOException {
        if (depth > MAX_DEPTH) {
            throw new IOException("an XML document deeper than " + MAX_DEPTH);
        }
        String name = reader.getLocalName();
        StringBuilder text = new StringBuilder();
        List<XmlElement> children = new ArrayList<>();
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element(depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                case XMLStreamConstants.END_ELEMENT -> {
                    return new XmlElement(name, children.isEmpty() ? text.toString() : "", children);
                }
                default -> {}
            }
        }
    }

    private int next() throws XMLStreamException, IOException {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new IOException("an XML document with a document type or an entity of its own");
        }
        return event;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }
}
