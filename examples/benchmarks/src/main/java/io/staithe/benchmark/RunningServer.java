package io.staithe.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A contestant's process, and what the kernel knows about it.
 *
 * @param contestant which it is
 * @param process its process
 * @param uri where it answers
 * @param data where it keeps everything
 */
public record RunningServer(Contestant contestant, Process process, URI uri, Path data) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final double TICKS_A_SECOND = 100;
    private static final int USER_TICKS = 11;

    static RunningServer await(Contestant contestant, Process process, int port, Path data)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!listens(port)) {
            if (!process.isAlive() || System.nanoTime() - deadline > 0) {
                process.destroy();
                throw new IOException(contestant.name() + " does not listen; its log is beside " + data);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return new RunningServer(contestant, process, URI.create("http://127.0.0.1:" + port), data);
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** User and system time of all its threads so far. */
    public double cpuSeconds() throws IOException {
        String stat = Files.readString(proc("stat"), StandardCharsets.ISO_8859_1);
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[USER_TICKS + 1])) / TICKS_A_SECOND;
    }

    /** The most memory it ever had resident, in MiB. */
    double peakMebibytes() throws IOException {
        Matcher peak = PEAK.matcher(Files.readString(proc("status"), StandardCharsets.ISO_8859_1));
        if (!peak.find()) {
            throw new IOException("the kernel does not tell VmHWM");
        }
        return Long.parseLong(peak.group(1)) / 1024.0;
    }

    private Path proc(String file) {
        return Path.of("/proc", String.valueOf(process.pid()), file);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
