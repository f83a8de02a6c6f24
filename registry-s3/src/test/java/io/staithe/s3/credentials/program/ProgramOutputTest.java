package io.staithe.s3.credentials.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.s3.fixture.ChildJvm;
import io.staithe.s3.fixture.Printer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** With real programs: this JVM's own launcher. */
@Timeout(120)
class ProgramOutputTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int MOST = 100_000;

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
    void aProgramThatLeavesAnotherBehindIsNotWaitedForAndTheOtherIsEnded() throws IOException {
        process = start("start-and-leave", "", "wait", "");
        assertThatThrownBy(() -> ProgramOutput.read(process, Duration.ofSeconds(4), MOST))
                .isInstanceOf(IOException.class)
                .hasMessage("took longer than PT4S");
        assertThat(process.descendants()).isEmpty();
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
