package io.staithe.quickstart;

import io.staithe.http.auth.PasswordList;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the command line asks for.
 *
 * @param errand what to do
 * @param port where to listen; 0 for any free port
 * @param data the folder in which everything is kept
 * @param createOnPush whether a push makes the repository it finds missing
 * @param sparse whether new repositories take manifests whose layers or children are missing
 * @param users passwords by name; where there are any, the server asks for them
 * @param scheme how it asks
 */
record Options(
        Errand errand,
        int port,
        Path data,
        boolean createOnPush,
        boolean sparse,
        Map<String, String> users,
        Scheme scheme) {
    static final String HELP = """
            Opens a container registry in a folder, serves it on 127.0.0.1, and shows what it does.

              --port N              where to listen (5000); 0 takes any free port
              --data DIR            where everything is kept (./staithe-data)
              --once                leave after the tour
              --serve               skip the tour
              --create-on-push      a push makes the repository it finds missing
              --sparse              new repositories take manifests whose layers or children are missing
              --user NAME:PASSWORD  let in this user, and nobody without a password; may be given again
              --auth basic|bearer   how passwords are asked for (basic)
              --help                print this
            """;

    /** What to do. */
    enum Errand {
        TOUR_AND_SERVE,
        TOUR,
        SERVE,
        HELP
    }

    /** How a server asks for a password: with every request, or once for a token. */
    enum Scheme {
        BASIC,
        BEARER
    }

    Options {
        users = Collections.unmodifiableMap(new LinkedHashMap<>(users));
    }

    static Options parse(String... arguments) {
        return new Parser(Arrays.asList(arguments).iterator()).parse();
    }

    /** Names no passwords. */
    @Override
    public String toString() {
        return errand + ", port " + port + ", data " + data + ", users " + users.keySet();
    }

    private static final class Parser {
        private final Iterator<String> words;
        private final Map<String, String> users = new LinkedHashMap<>();
        private Errand errand = Errand.TOUR_AND_SERVE;
        private int port = 5000;
        private Path data = Path.of("staithe-data");
        private boolean createOnPush;
        private boolean sparse;
        private Scheme scheme = Scheme.BASIC;

        Parser(Iterator<String> words) {
            this.words = words;
        }

        Options parse() {
            while (words.hasNext()) {
                take(words.next());
            }
            return new Options(errand, port, data.toAbsolutePath().normalize(), createOnPush, sparse, users, scheme);
        }

        private void take(String word) {
            switch (word) {
                case "--port" -> port = port(valueOf(word));
                case "--data" -> data = folder(valueOf(word));
                case "--user" -> addUser(valueOf(word));
                case "--auth" -> scheme = scheme(valueOf(word));
                case "--create-on-push" -> createOnPush = true;
                case "--sparse" -> sparse = true;
                case "--once" -> go(Errand.TOUR);
                case "--serve" -> go(Errand.SERVE);
                case "--help", "-h" -> errand = Errand.HELP;
                default -> throw new UsageException("There is no option " + word + ".");
            }
        }

        private String valueOf(String option) {
            if (!words.hasNext()) {
                throw new UsageException(option + " needs a value.");
            }
            return words.next();
        }

        private void go(Errand wanted) {
            if (errand == Errand.HELP) {
                return;
            }
            if (errand != Errand.TOUR_AND_SERVE && errand != wanted) {
                throw new UsageException("--once is for the tour alone and --serve is without it: choose one.");
            }
            errand = wanted;
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

        private static int port(String value) {
            if (value.matches("[0-9]{1,5}") && Integer.parseInt(value) <= 65_535) {
                return Integer.parseInt(value);
            }
            throw new UsageException("--port needs a number from 0 to 65535, not " + value + ".");
        }

        private static Path folder(String value) {
            try {
                return Path.of(value);
            } catch (InvalidPathException e) {
                throw new UsageException("--data needs the name of a folder, not " + value + ".");
            }
        }

        private static Scheme scheme(String value) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "basic" -> Scheme.BASIC;
                case "bearer" -> Scheme.BEARER;
                default -> throw new UsageException("--auth is basic or bearer, not " + value + ".");
            };
        }
    }
}
