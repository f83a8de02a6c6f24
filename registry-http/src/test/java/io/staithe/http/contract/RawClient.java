package io.staithe.http.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Locale;
import javax.net.SocketFactory;

/** A client that sends whatever bytes it is told to. */
public final class RawClient implements AutoCloseable {
    /** Far beyond every limit that the servers under test are given. */
    public static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    public Socket socket() {
        return socket;
    }

    private RawClient(Socket socket) {
        this.socket = socket;
    }

    static RawClient connect(InetSocketAddress address, SocketFactory sockets) throws IOException {
        Socket socket = sockets.createSocket(address.getAddress(), address.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        return new RawClient(socket);
    }

    public RawClient send(String text) throws IOException {
        return send(text.getBytes(ISO_8859_1));
    }

    public RawClient send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** Sends as much as the server takes, for one that may close the connection meanwhile. */
    public RawClient sendWhileOpen(byte[] bytes) throws IOException {
        try {
            send(bytes);
        } catch (SocketException closed) {
            // what the server said before is there to be read, or it is not: the test decides
        }
        return this;
    }

    public RawClient halfClose() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    public InputStream in() throws IOException {
        return socket.getInputStream();
    }

    /** The head of one response, with the line breaks that end it. */
    public String readHead() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int b = in().read();
            if (b < 0) {
                return head.toString();
            }
            head.append((char) b);
        }
        return head.toString();
    }

    /** One response: its head, and as much of a body as the head announces. */
    public String readResponse() throws IOException {
        String head = readHead();
        return head + new String(in().readNBytes(announcedLength(head)), ISO_8859_1);
    }

    private static int announcedLength(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .map(line ->
                        Integer.valueOf(line.substring(line.indexOf(':') + 1).trim()))
                .findFirst()
                .orElse(0);
    }

    /** Everything until the server closes or resets the connection; fails where it does neither in time. */
    public String readToEnd() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int n = in().read(buffer); n >= 0; n = in().read(buffer)) {
                all.write(buffer, 0, n);
            }
        } catch (SocketException reset) {
            // a reset is an end too
        }
        return all.toString(ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
