package io.staithe.benchmark.s3;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A process with one client: does a round for each line it reads, {@code put} or {@code pour}, and prints what it took. */
public final class ClientProcess {
    private final Uploader uploader;
    private final Round round;
    private final byte[] content;
    private final Digest streamDigest;
    private final ExecutorService threads;

    private ClientProcess(Client client, URI endpoint, Round round) throws IOException {
        this.round = round;
        this.content = new byte[round.objectBytes()];
        new Random(1).nextBytes(content);
        this.streamDigest = digest(stream());
        this.uploader = client.open(endpoint, content);
        this.threads = Executors.newFixedThreadPool(round.threads());
    }

    /**
     * Serves until its input ends.
     *
     * @param arguments the client, the endpoint, and a round in words
     */
    public static void main(String... arguments) {
        int status = 0;
        try {
            serve(arguments);
        } catch (Exception e) {
            e.printStackTrace();
            status = 1;
        }
        System.exit(status); // whatever threads a client still has
    }

    private static void serve(String... arguments) throws Exception {
        ClientProcess process =
                new ClientProcess(Client.valueOf(arguments[0]), URI.create(arguments[1]), Round.parse(arguments[2]));
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, US_ASCII));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            System.out.println(process.measured(order.equals("pour")).line());
        }
    }

    private Costs measured(boolean pour) throws Exception {
        Costs before = Costs.soFar();
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < (pour ? round.threads() : round.objects()); i++) {
            String key = "object-" + i;
            tasks.add(() -> {
                if (pour) {
                    uploader.pour(key, stream(), streamDigest);
                } else {
                    uploader.put(key);
                }
                return null;
            });
        }
        for (Future<Void> task : threads.invokeAll(tasks)) {
            task.get();
        }
        return Costs.soFar().since(before);
    }

    private InputStream stream() {
        return new RepeatingStream(content, round.streamBytes());
    }

    private static Digest digest(InputStream stream) throws IOException {
        MessageDigest hasher = DigestAlgorithm.SHA256.newHasher();
        byte[] some = new byte[1 << 16];
        for (int count = stream.read(some); count >= 0; count = stream.read(some)) {
            hasher.update(some, 0, count);
        }
        return DigestAlgorithm.SHA256.finish(hasher);
    }
}
