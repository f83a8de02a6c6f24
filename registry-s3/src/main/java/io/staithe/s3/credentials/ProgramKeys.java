package io.staithe.s3.credentials;

import io.staithe.s3.credentials.program.CommandLine;
import io.staithe.s3.credentials.program.ProgramOutput;
import io.staithe.s3.credentials.wire.JsonAnswer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * The {@code credential_process} of a profile: a program that prints credentials. It is started without a shell; what it says
 * on its error stream is nobody's business. Source: AWS SDKs and Tools Reference Guide, "Process credential provider".
 */
record ProgramKeys(Surroundings place, String profile, Duration limit) {
    private static final int MOST_BYTES = 64 * 1024;
    private static final Duration LIMIT = Duration.ofMinutes(1);

    ProgramKeys(Surroundings place, String profile) {
        this(place, profile, LIMIT);
    }

    Finding look(String commandLine) throws IOException {
        String where = "credential_process of " + profile;
        JsonAnswer json = JsonKeys.object(output(commandLine, where), where);
        if (json.get("Version").filter("1"::equals).isEmpty()) {
            throw new IOException(where + " printed another version than 1");
        }
        return new Finding.Found(JsonKeys.PROGRAM.credentials(json, where), false);
    }

    private String output(String commandLine, String where) throws IOException {
        try {
            return ProgramOutput.read(start(commandLine), limit, MOST_BYTES);
        } catch (IOException e) {
            throw Asked.failed(where, e);
        }
    }

    private Process start(String commandLine) throws IOException {
        List<String> words = CommandLine.words(commandLine);
        try {
            return place.programs().start(words);
        } catch (IOException e) {
            throw new IOException("the program cannot be started"); // what is said of it repeats what was written
        }
    }
}
