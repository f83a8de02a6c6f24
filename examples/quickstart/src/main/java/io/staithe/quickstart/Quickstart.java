package io.staithe.quickstart;

import io.staithe.assembly.ScratchFolder;
import io.staithe.assembly.UsageException;
import io.staithe.quickstart.Options.Errand;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.time.Duration;
import java.util.Optional;

/**
 * Opens a registry in a folder, serves it, shows what it does with a real image, and goes on serving until it is stopped.
 */
public final class Quickstart {
    private static final int GOOD = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final Options options;
    private final Printer printer;
    private final PrintStream err;

    private Quickstart(Options options, Printer printer, PrintStream err) {
        this.options = options;
        this.printer = printer;
        this.err = err;
    }

    /**
     * Runs it. Returns when it has come to a good end, for it may be a guest in Maven's process; otherwise ends the process.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String... arguments) {
        int code = run(Printer.onConsole(), System.err, arguments);
        if (code != GOOD) {
            System.exit(code);
        }
    }

    /** Runs it; returns the exit code. */
    static int run(Printer printer, PrintStream err, String... arguments) {
        try {
            return new Quickstart(Options.parse(arguments), printer, err).run();
        } catch (UsageException e) {
            err.println(e.getMessage() + " Try --help.");
            return MISUSED;
        }
    }

    private int run() {
        if (options.errand() == Errand.HELP) {
            printer.line(Options.help().stripTrailing());
            return GOOD;
        }
        long begin = System.nanoTime();
        try (Service service = Service.open(options)) {
            EndOfProcess end = EndOfProcess.closes(service, printer);
            try {
                welcome(service, Duration.ofNanos(System.nanoTime() - begin));
                return serve(service);
            } finally {
                end.forget();
            }
        } catch (IOException | RuntimeException e) {
            err.println(portIsTaken(e) ? taken() : "Could not start: " + reasons(e) + ".");
            return FAILED;
        }
    }

    private String taken() {
        return "Port " + options.port() + " is taken. Choose another with --port N, or any free one with --port 0.";
    }

    /** What went wrong, then why; an exception of the file system says little without its name. */
    private static String reasons(Throwable e) {
        String reason = e instanceof RuntimeException && e.getMessage() != null ? e.getMessage() : e.toString();
        String cause = e.getCause() == null ? "" : reasons(e.getCause());
        return reason.contains(cause) ? reason : reason + ": " + cause;
    }

    private static boolean portIsTaken(Exception e) {
        return e instanceof BindException || e.getCause() instanceof BindException;
    }

    private void welcome(Service service, Duration took) {
        printer.line("A registry is up at " + service.address() + ", after " + Printer.time(took) + ".");
        Inventory inventory = new Inventory(service.registry());
        if (inventory.isEmpty()) {
            printer.line(
                    "It is empty, and keeps what it gets in " + options.folder().place() + ".");
        } else {
            printer.line("Everything is still there, in " + options.folder().place() + ":");
            inventory.print(printer);
        }
    }

    private int serve(Service service) {
        if (options.errand() != Errand.SERVE && !tour(service)) {
            return FAILED;
        }
        if (options.errand() == Errand.TOUR) {
            return GOOD;
        }
        if (options.errand() == Errand.TOUR_AND_SERVE) {
            printer.heading("To try next, in another terminal");
            NextSteps.at(service.hostAndPort(), login()).forEach(line -> printer.line("  " + line));
            printer.line("");
        }
        printer.line("Serving until Ctrl-C.");
        service.awaitClose();
        return GOOD;
    }

    /** Says whether it went well. What fails because the process is being stopped is no failure. */
    private boolean tour(Service service) {
        if (login().isPresent()) {
            System.setProperty("sendCredentialsOverHttp", "true"); // Jib asks for this: the address is on loopback
        }
        try {
            try (ScratchFolder workshop = ScratchFolder.create("staithe-tour-")) {
                new Tour(service, options.folder().newRepositories(), login(), printer).run(workshop.path());
            }
            return true;
        } catch (Exception e) {
            if (!service.isClosing()) {
                err.println("The tour ended early: " + e);
                e.printStackTrace(err);
            }
            return service.isClosing();
        }
    }

    private Optional<Login> login() {
        return options.folder().users().entrySet().stream()
                .findFirst()
                .map(user -> new Login(user.getKey(), user.getValue()));
    }
}
