package io.staithe.benchmark.s3;

import io.staithe.assembly.CommandLine;
import io.staithe.assembly.Option;
import io.staithe.assembly.ScratchFolder;
import io.staithe.assembly.Values;
import io.staithe.benchmark.Contest;
import io.staithe.benchmark.Contestant;
import io.staithe.benchmark.Mark;
import io.staithe.benchmark.Pull;
import io.staithe.benchmark.RegistryClient;
import io.staithe.benchmark.RunningServer;
import io.staithe.benchmark.SampleImage;
import io.staithe.benchmark.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Measures the server beside docker-registry, both with their blobs in the same store; prints tables in Markdown. */
public final class ServerBenchmark {
    private static final int MANY = 4;
    private static final List<Integer> COMMITTED_MEBIBYTES = List.of(10, 100, 1024);

    private final Random random = new Random();
    private final RegistryClient registry = new RegistryClient();
    private int rounds = 5;
    private int mebibytes = 512;
    private int pauseSeconds;
    private Path memory = Path.of("/dev/shm");
    private boolean help;

    private ServerBenchmark() {}

    /**
     * Runs it, on the store that the environment tells of.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String... arguments) throws Exception {
        ServerBenchmark benchmark = new ServerBenchmark();
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
                        "how often each is measured (5)",
                        v -> rounds = Values.number("--rounds", v, 1000)),
                Option.valued(
                        "--mebibytes",
                        "N",
                        "how much is pushed or pulled at once, and half of the most that is committed (512)",
                        v -> mebibytes = Values.number("--mebibytes", v, 100_000)),
                Option.valued(
                        "--pause",
                        "SECONDS",
                        "how long the store needs to delete (0)",
                        v -> pauseSeconds = Values.number("--pause", v, 1000)),
                Option.valued(
                        "--memory",
                        "DIR",
                        "where content to push is kept (/dev/shm)",
                        v -> memory = Values.path("--memory", v)),
                Option.flag("--help", "print this", () -> help = true));
    }

    private void run() throws Exception {
        Store store = Store.ofEnvironment(pauseSeconds);
        List<RunningServer> servers = new ArrayList<>();
        try (ScratchFolder sources = ScratchFolder.createIn(memory, "staithe-benchmark-");
                ScratchFolder folder = ScratchFolder.create("staithe-benchmark-")) {
            try {
                for (Contestant contestant : contestants(store)) {
                    Path own = Files.createDirectories(folder.path().resolve(String.valueOf(servers.size())));
                    servers.add(contestant.start(own));
                }
                measure(sources.path(), servers, store);
            } finally {
                for (RunningServer server : servers) {
                    server.close();
                }
            }
        }
    }

    private static List<Contestant> contestants(Store store) {
        return List.of(
                store.staithe(),
                store.docker(Contestant.DOCKER, Map.of()),
                store.docker(Contestant.DOCKER_GOGC, Map.of("GOGC", "1000")));
    }

    private void measure(Path sources, List<RunningServer> servers, Store store) throws Exception {
        Mark ratio = new Mark(0, List.of(Contestant.DOCKER, Contestant.DOCKER_GOGC));
        Contest contest = new Contest(servers);
        contest.printHead();
        measurePulls(sources, servers, contest, ratio);
        store.clear();
        for (int clients : List.of(1, MANY)) {
            List<PatchedUpload> uploads = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                uploads.add(upload(sources.resolve("source" + i), Math.max(1, mebibytes / clients)));
            }
            contest.measure(new PatchedPush(uploads, store), rounds, ratio);
        }
        contest.measurePeaks();
        System.out.println();
        CommitTimes times = new CommitTimes(servers.subList(0, 2), store);
        times.printHead();
        for (int size : COMMITTED_MEBIBYTES) {
            if (size <= mebibytes * 2) {
                times.measure(size, upload(sources.resolve("source0"), size), rounds);
            }
        }
    }

    private void measurePulls(Path sources, List<RunningServer> servers, Contest contest, Mark ratio) throws Exception {
        SampleImage image = new SampleImage(new SourceFile(sources.resolve("image"), mebibytes, random));
        for (RunningServer server : servers) {
            image.seed(server, registry);
        }
        contest.measure(new Pull(image, 1, 1), rounds, ratio);
        contest.measure(new Pull(image, MANY, 1), rounds, ratio);
        Files.delete(image.blob().file());
    }

    private PatchedUpload upload(Path file, int size) throws IOException {
        return new PatchedUpload(new SourceFile(file, size, random), registry);
    }
}
