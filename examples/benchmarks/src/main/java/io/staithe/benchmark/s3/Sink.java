package io.staithe.benchmark.s3;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLServerSocketFactory;

/**
 * A process that takes what a client uploads and forgets it. It prints its port; a GET tells by what the body of the last
 * PUT could be verified.
 */
public final class Sink {
    private static final int BACKLOG = 100;

    private volatile String lastSent = "";

    private Sink() {}

    /**
     * Serves until the process ends.
     *
     * @param arguments {@code http} or {@code https}; for that the key is where {@code javax.net.ssl.keyStore} says
     */
    public static void main(String... arguments) throws IOException {
        ServerSocketFactory sockets =
                arguments[0].equals("https") ? SSLServerSocketFactory.getDefault() : ServerSocketFactory.getDefault();
        Sink sink = new Sink();
        try (ServerSocket server = sockets.createServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress())) {
            System.out.println(server.getLocalPort());
            while (!server.isClosed()) {
                sink.serve(server);
            }
        }
    }

    private void serve(ServerSocket server) throws IOException {
        Thread thread = new Thread(new SinkConnection(server.accept(), sent -> lastSent = sent, () -> lastSent));
        thread.setDaemon(true);
        thread.start();
    }
}
