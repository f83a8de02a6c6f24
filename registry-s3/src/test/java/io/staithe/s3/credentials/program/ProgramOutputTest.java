package io.staithe.s3.credentials.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.staithe.s3.fixture.ChildJvm;
import io.staithe.s3.fixture.Printer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With real programs: this JVM's own launcher. */
@Timeout(120)
class ProgramOutputTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int MOST = 100_000;

    @TempDir
    private Path folder;

    private Process process;

    @AfterEach
    void everyProgramHasEnded() throws InterruptedException {
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatAProgramPrintsIsReadToItsEnd() throws IOException {
        assertThat(read(LONG, "print", "gr\u00FC\u00DFe", "fill", "50000"))
                .startsWith("gr\u00FC\u00DFe")
                .hasSize(50_005);
    }

    @Test
    void aProgramGetsNoInput() throws IOException {
        assertThat(read(LONG, "echo-input", "")).isEqualTo("-1");
    }

    @Test
    void aProgramThatSaysItFailedHasNothingToSay() {
        assertThatThrownBy(() -> read(LONG, "print", "secret", "complain", "secret", "exit", "3"))
                .isInstanceOf(IOException.class)
                .hasMessage("ended with status 3");
    }

    @Test
    void aProgramThatPrintsTooMuchIsEnded() {
        assertThatThrownBy(() -> read(LONG, "fill", Integer.toString(MOST + 1), "wait", ""))
                .isInstanceOf(IOException.class)
                .hasMessage("printed more than 100000 bytes");
    }

    @Test
    void aProgramThatTakesTooLongIsEnded() {
        assertThatThrownBy(() -> read(Duration.ofSeconds(2), "print", "secret", "wait", ""))
                .isInstanceOf(IOException.class)
                .hasMessage("took longer than PT2S");
    }

    @Test
    void whatAProgramHasStartedEndsWithIt() throws Exception {
        String id = folder.resolve("id").toString();
        process = start("start-another", id, "await-file", id, "fill", Integer.toString(MOST + 1), "wait", "");
        assertThatThrownBy(() -> ProgramOutput.read(process, LONG, MOST)).hasMessageStartingWith("printed more");
        Optional<ProcessHandle> started = ProcessHandle.of(Long.parseLong(Files.readString(Path.of(id))));
        if (started.isPresent()) {
            started.get().onExit().get(10, TimeUnit.SECONDS);
        }
    }

    /** A read that has begun goes on while the other holds the pipe open, and one that begins later ends: both are right. */
    @Test
    void whatAProgramHasLeftBehindIsNotWaitedFor() throws Exception {
        String id = folder.resolve("id").toString();
        process = start("start-another", id, "await-file", id);
        process.waitFor();
        Throwable thrown = catchThrowable(() -> ProgramOutput.read(process, Duration.ofSeconds(1), MOST));
        ProcessHandle left =
                ProcessHandle.of(Long.parseLong(Files.readString(Path.of(id)))).orElseThrow();
        assertThat(left.isAlive()).isTrue();
        left.destroyForcibly();
        assertThat(thrown == null || thrown.getMessage().equals("took longer than PT1S"))
                .isTrue();
    }

    @Test
    void whoIsInterruptedWaitsNoLonger() throws IOException {
        process = start("wait", "");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> ProgramOutput.read(process, LONG, MOST)).isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private String read(Duration limit, String... arguments) throws IOException {
        process = start(arguments);
        return ProgramOutput.read(process, limit, MOST);
    }

    private static Process start(String... arguments) throws IOException {
        return new ProcessBuilder(ChildJvm.command(Printer.class, arguments))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
