package io.staithe.s3.client;

import io.staithe.s3.client.wire.Reply;
import io.staithe.s3.client.xml.XmlDocument;
import io.staithe.s3.client.xml.XmlElement;
import java.io.IOException;

/** What replies have in common. */
final class Replies {
    /** A page of a thousand keys of a thousand bytes, each three characters long when encoded, and the rest. */
    private static final int MAX_BYTES = 8 * 1024 * 1024;

    private Replies() {}

    /** The document that a reply carries; an error among the 200s is thrown. */
    static XmlElement document(Reply reply) throws IOException {
        XmlElement root = XmlDocument.read(reply.bytes(MAX_BYTES));
        if (root.name().equals("Error")) {
            throw new Refused(Refusal.of(reply, root));
        }
        return root;
    }

    /** A text that a document must have. */
    static String required(XmlElement element, String name) throws IOException {
        return element.text(name).orElseThrow(() -> new IOException("no " + name + " in the reply"));
    }

    /** The entity tag that a reply must have. */
    static String etag(Reply reply) throws IOException {
        return reply.header("ETag").orElseThrow(() -> new IOException("no entity tag in the reply"));
    }

    /** Nothing; that the reply came is enough. */
    static boolean nothing(Reply reply) {
        return true;
    }
}
