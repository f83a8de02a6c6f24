package io.staithe.s3.credentials.wire;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts of an XML document, by element and parent. It has no text itself, for these are secrets. */
public final class XmlAnswer {
    private static final int MAX_DEPTH = 16;
    private static final XMLInputFactory FACTORY = factory();

    private final Map<String, String> texts = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();

    private XmlAnswer() {}

    /**
     * Reads a document.
     *
     * @param text the XML
     * @return the texts of the elements that hold nothing else
     * @throws IOException where it is not well-formed, is nested deeply or has a document type; the message repeats nothing
     *     of it
     */
    public static XmlAnswer read(String text) throws IOException {
        XmlAnswer answer = new XmlAnswer();
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(new StringReader(text));
            try {
                while (xml.hasNext()) {
                    answer.take(xml.next(), xml);
                }
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            // What the parser has to say quotes the text.
            throw new IOException("it is no XML, or more of it than credentials take");
        }
        return answer;
    }

    /**
     * Looks a text up.
     *
     * @param parent the local name of the parent
     * @param element the local name of the element
     * @return its text; empty where it is missing or empty
     */
    public Optional<String> get(String parent, String element) {
        return Optional.ofNullable(texts.get(parent + "/" + element)).filter(value -> !value.isEmpty());
    }

    private void take(int event, XMLStreamReader xml) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (open.size() == MAX_DEPTH) {
                    throw new XMLStreamException("nested too deeply");
                }
                open.push(xml.getLocalName());
                text.setLength(0);
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                text.append(xml.getText());
            case XMLStreamConstants.END_ELEMENT -> {
                String element = open.pop();
                texts.putIfAbsent(open.peek() + "/" + element, text.toString().strip());
                text.setLength(0);
            }
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new XMLStreamException("a document type");
            default -> {}
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
