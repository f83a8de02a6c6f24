package io.staithe.policycheck;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;

/**
 * Where a command reads and writes. Texts are in UTF-8, whatever the machine thinks of it, so that files, pipes and tests see
 * the same everywhere.
 */
record Console(InputStream in, PrintWriter out, PrintWriter err) {
    static Console ofProcess() {
        return of(System.in, new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
    }

    static Console of(InputStream in, OutputStream out, OutputStream err) {
        return new Console(in, writer(out), writer(err));
    }

    void flush() {
        out.flush();
        err.flush();
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, UTF_8));
    }
}
