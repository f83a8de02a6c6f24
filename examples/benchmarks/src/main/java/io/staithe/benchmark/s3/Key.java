package io.staithe.benchmark.s3;

import io.staithe.benchmark.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A key for 127.0.0.1, signed by itself, and the options by which virtual machines show it or trust it. */
final class Key {
    private static final String PASSWORD = "changeit";

    private Key() {}

    static void makeIn(Path folder) throws IOException, InterruptedException {
        Tool.run(List.of(
                Jvm.program("keytool"),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file(folder)));
    }

    static List<String> shown(Path folder) {
        return options("keyStore", folder);
    }

    static List<String> trusted(Path folder) {
        return options("trustStore", folder);
    }

    private static List<String> options(String store, Path folder) {
        return List.of(
                "-Djavax.net.ssl." + store + "=" + file(folder), "-Djavax.net.ssl." + store + "Password=" + PASSWORD);
    }

    private static String file(Path folder) {
        return folder.resolve("key.p12").toString();
    }
}
