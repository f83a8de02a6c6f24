package io.staithe.server;

import io.staithe.assembly.UsageException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Serves a registry from a folder until it is told to stop. */
public final class Server {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final Logger ACCESS = LoggerFactory.getLogger("io.staithe.access");
    private static final int GOOD = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Server() {}

    /**
     * Runs it until SIGTERM or SIGINT. The exit code is 0 where every request under way was finished.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String... arguments) {
        int code = run(System.out, System.err, arguments);
        if (code != GOOD) {
            System.exit(code);
        }
    }

    /** Runs it; returns the exit code. */
    static int run(PrintStream out, PrintStream err, String... arguments) {
        ServerOptions options;
        try {
            options = ServerOptions.parse(arguments);
        } catch (UsageException e) {
            err.println(e.getMessage() + " Try --help.");
            return MISUSED;
        }
        if (options.help()) {
            out.print(ServerOptions.helpText());
            return GOOD;
        }
        logThroughSlf4j();
        try {
            serve(options, out);
            return GOOD;
        } catch (IOException | RuntimeException e) {
            err.println("Could not start: " + reasons(e) + ".");
            return FAILED;
        }
    }

    private static void serve(ServerOptions options, PrintStream out) throws IOException {
        long begin = System.nanoTime();
        Service service = Service.open(options, ACCESS::info);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(service, options.drain()), "stop"));
        out.println("Serving " + options.folder().place() + " at " + service.uri() + ", ready after "
                + Duration.ofNanos(System.nanoTime() - begin).toMillis() + " ms.");
        service.awaitStop();
    }

    /** Ends the process itself: one that ends by a signal would say so by its exit code, however well it went. */
    private static void stop(Service service, Duration drain) {
        LOG.info("Stopping: no more connections; up to {} s for requests under way.", drain.toSeconds());
        boolean finished = service.stop();
        LOG.info(finished ? "Stopped. Every request was finished." : "Stopped. Some requests were cut off.");
        Runtime.getRuntime().halt(finished ? GOOD : FAILED);
    }

    /** Tomcat logs through the JDK. */
    private static void logThroughSlf4j() {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    private static String reasons(Throwable e) {
        if (e instanceof BindException) {
            return "the port is taken, or the address is not this machine's";
        }
        String reason = e.getMessage() == null ? e.toString() : e.getMessage();
        String cause = e.getCause() == null ? "" : reasons(e.getCause());
        return reason.contains(cause) ? reason : reason + ": " + cause;
    }
}
