package io.staithe.s3.faults;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;

/** One request that came whole, and the client that waits for its reply. */
final class Exchange {
    private static final int PATIENCE_MILLIS = 60_000;

    private final SentRequest request;
    private final Message message;
    private final InetSocketAddress store;
    private final Socket client;

    Exchange(SentRequest request, Message message, InetSocketAddress store, Socket client) {
        this.request = request;
        this.message = message;
        this.store = store;
        this.client = client;
    }

    SentRequest request() {
        return request;
    }

    /** Lets the store have it, and gives the reply. */
    Message deliver() throws IOException {
        try (Socket socket = connection()) {
            message.writeTo(socket.getOutputStream(), message.length());
            return Message.reply(
                    new BufferedInputStream(socket.getInputStream()),
                    request.method().equals("HEAD"));
        }
    }

    /** Lets the store have a part of it, and then breaks off. */
    void deliverPart(double share) throws IOException {
        try (Socket socket = connection()) {
            message.writeTo(socket.getOutputStream(), (int) (share * message.length()));
        }
    }

    void answer(Message reply) throws IOException {
        answerPart(reply, 1);
    }

    /** Gives the client a part of a reply; the connection is of no more use then. */
    void answerPart(Message reply, double share) throws IOException {
        OutputStream out = client.getOutputStream();
        reply.writeTo(out, (int) (share * reply.length()));
    }

    void hangUp() throws IOException {
        client.close();
    }

    private Socket connection() throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(store);
        return socket;
    }
}
