package io.staithe.benchmark;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.staithe.http.RegistryHandler;
import io.staithe.http.RegistryServer;
import io.staithe.registry.Registry;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** A process that starts small servers one after another; prints milliseconds, of the first and the median of the rest. */
public final class StartProbe {
    private static final int MORE = 20;
    private static final byte[] REQUEST =
            "GET /v2/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes(US_ASCII);

    private StartProbe() {}

    /**
     * Measures.
     *
     * @param arguments none
     */
    public static void main(String... arguments) throws IOException {
        readyTheSurroundings();
        double first = start();
        List<Double> next = new ArrayList<>();
        for (int i = 0; i < MORE; i++) {
            next.add(start());
        }
        System.out.println(first + " " + new Samples(next).median());
    }

    /** What the client here needs, and the logging that a running program has already, is there before the clock runs. */
    private static void readyTheSurroundings() throws IOException {
        LoggerFactory.getLogger(StartProbe.class).debug("ready");
        try (Socket socket = new Socket()) {
            socket.setTcpNoDelay(true);
        }
    }

    private static double start() throws IOException {
        long begin = System.nanoTime();
        try (Registry registry = Registry.inMemory();
                RegistryServer server = RegistryServer.start(RegistryHandler.of(registry));
                Socket client = new Socket(server.address().getAddress(), server.port())) {
            client.getOutputStream().write(REQUEST);
            int answered = client.getInputStream().read();
            double took = (System.nanoTime() - begin) / 1e6;
            if (answered != 'H') {
                throw new IOException("the server did not answer");
            }
            return took;
        }
    }
}
