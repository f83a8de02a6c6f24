package io.staithe.quickstart;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class HelloProgramTest {
    @TempDir
    Path folder;

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void saysItsSentenceAndEndsWell() throws Exception {
        Path program = Files.write(folder.resolve("hello"), HelloProgram.saying("Ahoy."));
        assertThat(program.toFile().setExecutable(true)).isTrue();

        Process running = new ProcessBuilder(program.toString()).start();

        assertThat(running.getInputStream().readAllBytes()).isEqualTo("Ahoy.\n".getBytes(US_ASCII));
        assertThat(running.waitFor()).isZero();
    }
}
