package io.staithe.assembly;

import io.staithe.assembly.RegistryFolder.Scheme;
import io.staithe.http.auth.PasswordList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The options that describe a {@link RegistryFolder}: rows for a {@link CommandLine}, and what it read by them. */
public final class FolderOptions {
    private Path data = Path.of("staithe-data").toAbsolutePath();
    private final Map<String, String> users = new LinkedHashMap<>();
    private final RedirectOptions redirects = new RedirectOptions();
    private final BucketOptions bucket = new BucketOptions(redirects);
    private boolean createOnPush;
    private boolean sparse;
    private Scheme scheme = Scheme.BASIC;

    public List<Option> rows() {
        List<Option> rows = new ArrayList<>(List.of(
                Option.valued(
                        "--data",
                        "DIR",
                        "where everything is kept (./staithe-data)",
                        value -> data = Values.path("--data", value)),
                Option.flag(
                        "--create-on-push", "a push makes the repository it finds missing", () -> createOnPush = true),
                Option.flag(
                        "--sparse",
                        "new repositories take manifests whose layers or children are missing",
                        () -> sparse = true),
                Option.valued(
                        "--user",
                        "NAME:PASSWORD",
                        "let in this user, and nobody without a password; may be given again",
                        this::addUser),
                Option.valued(
                        "--auth",
                        "basic|bearer",
                        "how passwords are asked for (basic)",
                        value -> scheme = scheme(value))));
        rows.addAll(bucket.rows());
        return rows;
    }

    public RegistryFolder folder() {
        return new RegistryFolder(data, bucket.bucket(), redirects.policy(), createOnPush, sparse, users, scheme);
    }

    private void addUser(String pair) {
        int colon = pair.indexOf(':');
        if (colon < 1 || colon == pair.length() - 1) {
            throw new UsageException("--user needs a name and a password, as in --user alice:secret.");
        }
        String name = pair.substring(0, colon);
        try {
            PasswordList.of(Map.of(name, ""));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--user cannot let in " + name + ": it is " + e.getMessage() + ".");
        }
        users.put(name, pair.substring(colon + 1));
    }

    private static Scheme scheme(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "basic" -> Scheme.BASIC;
            case "bearer" -> Scheme.BEARER;
            default -> throw new UsageException("--auth is basic or bearer, not " + value + ".");
        };
    }
}
