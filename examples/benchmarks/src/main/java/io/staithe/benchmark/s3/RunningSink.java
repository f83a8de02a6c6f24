package io.staithe.benchmark.s3;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.staithe.benchmark.Tool;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The sink's process.
 *
 * @param process the process
 * @param endpoint where it answers
 */
record RunningSink(Process process, URI endpoint) implements AutoCloseable {

    /** Starts one; over https with a key that is made for it, {@link Key#trusted trusted} by clients. */
    static RunningSink start(String scheme, Path folder) throws IOException, InterruptedException {
        List<String> options = new ArrayList<>();
        if (scheme.equals("https")) {
            Key.makeIn(folder);
            options.addAll(Key.shown(folder));
        }
        Process process = Jvm.start(options, Sink.class, scheme);
        String port = new BufferedReader(new InputStreamReader(process.getInputStream(), US_ASCII)).readLine();
        if (port == null) {
            throw new IOException("the sink did not start");
        }
        return new RunningSink(process, URI.create(scheme + "://127.0.0.1:" + port));
    }

    /** By what the body of the last PUT could be verified. */
    String lastSent() throws IOException, InterruptedException {
        return Tool.run(List.of("curl", "-skS", endpoint.toString()));
    }

    @Override
    public void close() {
        process.destroy();
    }
}
