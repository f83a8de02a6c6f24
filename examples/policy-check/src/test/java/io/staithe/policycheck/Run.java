package io.staithe.policycheck;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** What came of a command. */
record Run(int code, String out, String err) {
    static Run of(String... words) {
        return reading("", words);
    }

    static Run reading(String input, String... words) {
        return reading(input.getBytes(UTF_8), words);
    }

    static Run reading(byte[] input, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = PolicyCheck.run(Console.of(new ByteArrayInputStream(input), out, err), words);
        return new Run(code, lines(out), lines(err));
    }

    List<String> lines() {
        return out.lines().toList();
    }

    private static String lines(ByteArrayOutputStream stream) {
        return stream.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }
}
