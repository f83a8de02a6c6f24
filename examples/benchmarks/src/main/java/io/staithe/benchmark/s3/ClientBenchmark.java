package io.staithe.benchmark.s3;

import io.staithe.assembly.CommandLine;
import io.staithe.assembly.Option;
import io.staithe.assembly.ScratchFolder;
import io.staithe.assembly.Values;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures S3 clients that upload to a sink, each in a process of its own; prints tables in Markdown. */
public final class ClientBenchmark {
    private static final int MOST_MEBIBYTES = 256;

    private int rounds = 7;
    private int warmUp = 3;
    private int threads = 4;
    private int objects = 24;
    private int mebibytes = 32;
    private boolean help;

    private ClientBenchmark() {}

    /**
     * Runs it.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String... arguments) throws Exception {
        ClientBenchmark benchmark = new ClientBenchmark();
        CommandLine line = new CommandLine(benchmark.options());
        line.read(arguments);
        if (benchmark.help) {
            System.out.print(line.help());
        } else {
            benchmark.run();
        }
    }

    private List<Option> options() {
        return List.of(
                Option.valued(
                        "--rounds",
                        "N",
                        "how often each is measured (7)",
                        v -> rounds = Values.number("--rounds", v, 1000)),
                Option.valued(
                        "--warm-up",
                        "N",
                        "how many rounds go before (3)",
                        v -> warmUp = Values.number("--warm-up", v, 1000)),
                Option.valued(
                        "--threads",
                        "N",
                        "how many threads upload at once (4)",
                        v -> threads = Values.number("--threads", v, 100)),
                Option.valued(
                        "--objects",
                        "N",
                        "how many objects are put in a round (24)",
                        v -> objects = Values.number("--objects", v, 1000)),
                Option.valued(
                        "--mebibytes",
                        "N",
                        "how large each is (32)",
                        v -> mebibytes = Values.number("--mebibytes", v, MOST_MEBIBYTES)),
                Option.flag("--help", "print this", () -> help = true));
    }

    private void run() throws Exception {
        Round round = new Round(threads, objects, mebibytes);
        try (ScratchFolder folder = ScratchFolder.create("staithe-benchmark-")) {
            for (String scheme : List.of("http", "https")) {
                run(round, scheme, folder.path());
            }
        }
    }

    private void run(Round round, String scheme, Path folder) throws Exception {
        List<RunningClient> clients = new ArrayList<>();
        try (RunningSink sink = RunningSink.start(scheme, folder)) {
            List<String> options = scheme.equals("https") ? Key.trusted(folder) : List.of();
            for (Client client : Client.values()) {
                clients.add(new RunningClient(client, sink.endpoint(), round, options));
            }
            for (boolean pour : List.of(false, true)) {
                measure(round, pour, clients, sink).print();
            }
        } finally {
            clients.forEach(RunningClient::close);
        }
    }

    private ClientTable measure(Round round, boolean pour, List<RunningClient> clients, RunningSink sink)
            throws Exception {
        ClientTable table = new ClientTable(round, pour, sink.endpoint().getScheme());
        for (int i = -warmUp; i < rounds; i++) {
            for (RunningClient client : clients) {
                Costs costs = client.run(pour);
                if (i >= 0) {
                    table.add(client.client(), costs);
                    table.sent(client.client(), sink.lastSent());
                }
            }
        }
        return table;
    }
}
