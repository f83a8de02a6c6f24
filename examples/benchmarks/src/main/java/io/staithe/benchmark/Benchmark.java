package io.staithe.benchmark;

import io.staithe.assembly.CommandLine;
import io.staithe.assembly.Option;
import io.staithe.assembly.ScratchFolder;
import io.staithe.assembly.Values;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Measures the server beside two others, and how fast a small one starts; prints tables in Markdown. */
public final class Benchmark {
    private static final int MANY = 8;

    private int rounds = 5;
    private int mebibytes = 512;
    private int seconds = 4;
    private Path folder = Path.of("benchmark-data").toAbsolutePath();
    private Path memory = Path.of("/dev/shm");
    private boolean help;

    private Benchmark() {}

    /**
     * Runs it.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String... arguments) throws Exception {
        Benchmark benchmark = new Benchmark();
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
                Option.valued("--rounds", "N", "how often each is measured (5)", v -> rounds = number("--rounds", v)),
                Option.valued(
                        "--mebibytes",
                        "N",
                        "size of the blob that is pulled (512)",
                        v -> mebibytes = number("--mebibytes", v)),
                Option.valued(
                        "--seconds",
                        "N",
                        "how long manifests are asked for (4)",
                        v -> seconds = number("--seconds", v)),
                Option.valued(
                        "--data",
                        "DIR",
                        "where the servers keep everything (./benchmark-data)",
                        v -> folder = Values.path("--data", v)),
                Option.valued(
                        "--memory",
                        "DIR",
                        "where content to push is kept (/dev/shm)",
                        v -> memory = Values.path("--memory", v)),
                Option.flag("--help", "print this", () -> help = true));
    }

    private static int number(String option, String text) {
        return Values.number(option, text, 100_000);
    }

    private void run() throws Exception {
        try (ScratchFolder sources = ScratchFolder.createIn(memory, "staithe-benchmark-");
                ScratchFolder kept = ScratchFolder.emptied(folder)) {
            PageCache.fill(kept.path().resolve("holes"));
            run(sources.path(), kept.path());
        }
    }

    private void run(Path sources, Path kept) throws Exception {
        List<RunningServer> servers = new ArrayList<>();
        try {
            for (Contestant contestant : Contestant.all(StartUp.JAVA)) {
                Path own = Files.createDirectories(kept.resolve(String.valueOf(servers.size())));
                servers.add(contestant.start(own));
            }
            measure(sources, servers);
            new StartUp(rounds).print();
        } finally {
            for (RunningServer server : servers) {
                server.close();
            }
        }
    }

    private void measure(Path sources, List<RunningServer> servers) throws Exception {
        Random random = new Random();
        RegistryClient registry = new RegistryClient();
        SampleImage image = new SampleImage(new SourceFile(sources.resolve("image"), mebibytes, random));
        for (RunningServer server : servers) {
            image.seed(server, registry);
        }
        List<SourceFile> one = List.of(new SourceFile(sources.resolve("one"), mebibytes / 2, random));
        List<SourceFile> many = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            many.add(new SourceFile(sources.resolve("many" + i), Math.max(1, mebibytes / 2 / MANY), random));
        }
        Mark pulls = new Mark(1.0, Mark.PEERS);
        Mark pushes = new Mark(1.5, Mark.PEERS);
        Mark manifests = new Mark(10, List.of(Contestant.DOCKER));
        Contest contest = new Contest(servers);
        contest.printHead();
        contest.measure(new Pull(image, 1, 4), rounds, pulls);
        contest.measure(new Pull(image, MANY, 1), rounds, pulls);
        contest.measure(new Push(one, registry, false), rounds, pushes);
        contest.measure(new Push(many, registry, false), rounds, pushes);
        contest.measure(new Push(one, registry, true), rounds, pushes);
        contest.measure(new Push(many, registry, true), rounds, pushes);
        contest.measure(new Requests(image, false, seconds), rounds, manifests);
        contest.measure(new Requests(image, true, seconds), rounds, manifests);
        contest.measurePeaks();
    }
}
