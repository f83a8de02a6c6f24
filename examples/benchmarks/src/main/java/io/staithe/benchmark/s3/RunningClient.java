package io.staithe.benchmark.s3;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.URI;
import java.util.List;

/** A client's process, which does what it is told and says what it took. */
final class RunningClient implements AutoCloseable {
    private final Client client;
    private final Process process;
    private final BufferedWriter orders;
    private final BufferedReader answers;

    RunningClient(Client client, URI endpoint, Round round, List<String> options) throws IOException {
        this.client = client;
        this.process = Jvm.start(options, ClientProcess.class, client.name(), endpoint.toString(), round.words());
        this.orders = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), US_ASCII));
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), US_ASCII));
    }

    Client client() {
        return client;
    }

    Costs run(boolean pour) throws IOException {
        orders.write(pour ? "pour\n" : "put\n");
        orders.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException(client + " ended early");
        }
        return Costs.parse(answer);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
