package io.staithe.s3.credentials.program;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a program prints, if it does so in time and not at length. */
public final class ProgramOutput {
    private final Process process;
    private final int mostBytes;
    private final long deadline;
    private final Duration limit;

    private ProgramOutput(Process process, Duration limit, int mostBytes) {
        this.process = process;
        this.limit = limit;
        this.mostBytes = mostBytes;
        this.deadline = System.nanoTime() + limit.toNanos();
    }

    /**
     * Reads a program's output to its end. Whatever happens, the program is told to end then, and so are those it has started
     * and not left behind; one that was left behind and holds the output open is not waited for.
     *
     * @param process the program, just started; it is given no input
     * @param limit how long it may take
     * @param mostBytes how much it may print
     * @return what it printed
     * @throws InterruptedIOException where the thread was interrupted
     * @throws IOException where it took too long, printed too much, or said by its status that it failed; the message
     *     repeats nothing of what it printed
     */
    public static String read(Process process, Duration limit, int mostBytes) throws IOException {
        ProgramOutput output = new ProgramOutput(process, limit, mostBytes);
        try {
            process.getOutputStream().close();
            return output.read();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while a program was to print credentials");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private String read() throws IOException, InterruptedException {
        byte[] printed = printed();
        if (printed.length > mostBytes) {
            throw new IOException("printed more than " + mostBytes + " bytes");
        }
        if (!process.waitFor(left(), TimeUnit.NANOSECONDS)) {
            throw late();
        }
        if (process.exitValue() != 0) {
            throw new IOException("ended with status " + process.exitValue());
        }
        return new String(printed, StandardCharsets.UTF_8);
    }

    /** Read by a thread of its own, for nothing else ends a read from a pipe that a grandchild holds open. */
    private byte[] printed() throws IOException, InterruptedException {
        FutureTask<byte[]> reading =
                new FutureTask<>(() -> process.getInputStream().readNBytes(mostBytes + 1));
        Thread reader = new Thread(reading, "staithe-credential-process");
        reader.setDaemon(true);
        reader.start();
        try {
            return reading.get(left(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw late();
        } catch (ExecutionException e) {
            throw new IOException("its output cannot be read", e.getCause());
        }
    }

    private long left() {
        return Math.max(0, deadline - System.nanoTime());
    }

    private IOException late() {
        return new IOException("took longer than " + limit);
    }
}
