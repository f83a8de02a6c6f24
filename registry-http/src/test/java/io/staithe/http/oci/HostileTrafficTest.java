package io.staithe.http.oci;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.http.Answer;
import io.staithe.http.Ask;
import io.staithe.http.Samples;
import io.staithe.http.Served;
import io.staithe.http.TestRegistry;
import io.staithe.registry.catalog.RepositorySettings;
import io.staithe.registry.limit.Limit;
import io.staithe.registry.limit.Limits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random requests, most of them nearly right. The seed is printed, and set by {@code -Dstaithe.seed}. */
class HostileTrafficTest {
    private static final int REQUESTS = 30_000;
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "CONNECT", "get", "");
    private static final List<String> PIECES = List.of(
            "/",
            "v2",
            "/v2/",
            "team/app",
            "a",
            "..",
            ".",
            "//",
            "%2F",
            "%00",
            "%",
            "%zz",
            "\\",
            ";",
            "blobs",
            "uploads",
            "manifests",
            "tags",
            "list",
            "referrers",
            "_catalog",
            "token",
            "v1",
            "sha256:",
            Samples.ABSENT,
            "sha512:ab",
            "00000000-0000-0000-0000-000000000000",
            "\u00e9",
            "\u0000",
            "\n",
            "?",
            "&",
            "=",
            "n",
            "last",
            "digest",
            "mount",
            "from",
            "tag",
            "offset",
            "artifactType",
            "digest-algorithm",
            "0",
            "-1",
            "9999999999999999999",
            "+");
    private static final List<String> HEADERS = List.of(
            "Range",
            "If-None-Match",
            "If-Range",
            "Content-Range",
            "Content-Type",
            "Accept",
            "Authorization",
            "Host",
            "Forwarded",
            "X-Forwarded-For");
    private static final List<String> VALUES = List.of(
            "",
            "bytes=0-1",
            "bytes=1-0",
            "bytes=,,,",
            "0-5",
            "bytes 0-5/*",
            "*",
            "\"x\"",
            Samples.IMAGE,
            Samples.INDEX,
            "text/html",
            "Basic eDp5",
            "Basic %%%",
            "Bearer",
            "Bearer x",
            "\u0000",
            "a\"b",
            "[::1]:5",
            "for=\"[::1]\"");

    private final long seed = Long.getLong("staithe.seed", 20_260_901L);
    private final Random random = new Random(seed);

    @Test
    void neverMeetsADefect() {
        try (Served served = Served.of(TestRegistry.builder()
                .createOnPush(RepositorySettings.standard())
                .limits(Limits.standard().with(Limit.OPEN_UPLOADS, REQUESTS)))) {
            String image = served.image("team/app", "v1", "content");
            List<String> targets = List.of(
                    "/v2/team/app/manifests/v1",
                    "/v2/team/app/manifests/" + Samples.sha256(image),
                    "/v2/team/app/blobs/" + Samples.sha256("content"),
                    "/v2/team/app/blobs/uploads/",
                    "/v2/team/app/tags/list",
                    "/v2/_catalog",
                    "/v2/team/app/referrers/" + Samples.ABSENT);
            for (int i = 0; i < REQUESTS; i++) {
                String upload = i % 50 == 0 ? served.upload("team/app") : targets.get(3);
                Ask ask = served.wire.ask(any(METHODS), target(targets, upload));
                for (int h = random.nextInt(4); h > 0; h--) {
                    ask.header(any(HEADERS), any(VALUES));
                }
                check(body(ask, image).send());
                if (i % 50 == 0 && !upload.equals(targets.get(3))) {
                    served.wire.delete(upload).send();
                }
            }
        }
    }

    private void check(Answer answer) {
        assertThat(answer.status()).as("%s with seed %d", answer, seed).isBetween(200, 499);
        if (answer.status() >= 400 && answer.bytes().length > 0) {
            assertThat(answer.codes()).isNotEmpty();
        }
    }

    private String target(List<String> targets, String upload) {
        StringBuilder target = new StringBuilder();
        switch (random.nextInt(4)) {
            case 0 -> target.append("/v2/");
            case 1 -> target.append(upload);
            default -> target.append(any(targets));
        }
        if (random.nextBoolean()) {
            target.append('?');
        }
        for (int n = random.nextInt(8); n > 0; n--) {
            target.append(any(PIECES));
        }
        if (random.nextInt(5) == 0) {
            int at = random.nextInt(target.length());
            target.setCharAt(at, (char) random.nextInt(300));
        }
        return target.toString();
    }

    private Ask body(Ask ask, String image) {
        byte[] bytes = switch (random.nextInt(4)) {
            case 0 -> image.getBytes(StandardCharsets.UTF_8);
            case 1 -> mutated(image);
            case 2 -> Samples.random(random.nextLong(), random.nextInt(100));
            default -> new byte[0];
        };
        return random.nextBoolean() ? ask.body(bytes) : ask.chunked(bytes);
    }

    private byte[] mutated(String image) {
        byte[] bytes = image.getBytes(StandardCharsets.UTF_8);
        for (int n = random.nextInt(5); n >= 0; n--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
