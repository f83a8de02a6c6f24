package io.staithe.s3.bucket;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the lifecycle rules of a bucket. */
record LifecycleXml(BucketSetup setup) {
    private static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";
    private static final int MOST_ID_CHARS = 255;

    @FunctionalInterface
    private interface Actions {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    String text() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartElement("LifecycleConfiguration");
            xml.writeDefaultNamespace(NAMESPACE);
            rule(xml, "staithe-uploads", this::abortUploads);
            if (setup.oldVersionDays().isPresent()) {
                rule(xml, "staithe-versions", this::expireVersions);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return text.append('\n').toString();
    }

    private void abortUploads(XMLStreamWriter xml) throws XMLStreamException {
        nested(xml, "AbortIncompleteMultipartUpload", "DaysAfterInitiation", Integer.toString(setup.uploadDays()));
    }

    private void expireVersions(XMLStreamWriter xml) throws XMLStreamException {
        nested(xml, "Expiration", "ExpiredObjectDeleteMarker", "true");
        String days = Integer.toString(setup.oldVersionDays().orElseThrow());
        nested(xml, "NoncurrentVersionExpiration", "NoncurrentDays", days);
    }

    private void rule(XMLStreamWriter xml, String id, Actions actions) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("Rule");
        element(xml, "ID", id(id));
        nested(xml, "Filter", "Prefix", setup.prefix());
        element(xml, "Status", "Enabled");
        actions.write(xml);
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    /** Several registries may share a bucket, each below a prefix of its own; no two rules may share an id. */
    private String id(String beginning) {
        String below = setup.prefix().isEmpty() ? "" : "-" + setup.prefix().replaceAll("[^A-Za-z0-9]", "-");
        String id = beginning + below;
        return id.substring(0, Math.min(id.length(), MOST_ID_CHARS));
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        plain(xml, name, text);
    }

    private static void nested(XMLStreamWriter xml, String name, String child, String text) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement(name);
        plain(xml, child, text);
        xml.writeEndElement();
    }

    private static void plain(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
