package io.staithe.benchmark.s3;

import io.staithe.benchmark.RegistryClient;
import io.staithe.benchmark.SourceFile;
import io.staithe.benchmark.Tool;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/**
 * An upload as Docker's client does it: opened, sent by one PATCH without a length, and then finished.
 *
 * @param source the content
 * @param registry sends the small requests
 */
record PatchedUpload(SourceFile source, RegistryClient registry) {

    /** Sends the content to a new upload; returns where it can be finished. */
    URI send(URI server) throws IOException, InterruptedException {
        String heads = Tool.run(List.of(
                "curl",
                "-sS",
                "--fail",
                "-D",
                "-",
                "-o",
                "/dev/null",
                "-X",
                "PATCH",
                "-H",
                "Expect:",
                "-H",
                "Content-Type: application/octet-stream",
                "-H",
                "Transfer-Encoding: chunked",
                "-T",
                source.file().toString(),
                registry.beginUpload(server).toString()));
        String location = heads.lines()
                .filter(line -> line.regionMatches(true, 0, "Location:", 0, "Location:".length()))
                .map(line -> line.substring("Location:".length()).strip())
                .findFirst()
                .orElseThrow(() -> new IOException("no Location: " + heads));
        return server.resolve(location);
    }

    void finish(URI upload) throws IOException, InterruptedException {
        registry.finishUpload(upload, source.digest());
    }
}
