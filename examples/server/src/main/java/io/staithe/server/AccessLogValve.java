package io.staithe.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.catalina.AccessLog;
import org.apache.catalina.Globals;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;

/**
 * One line a request: who and from where, method, path, status, bytes, milliseconds.
 *
 * <p>Queries and header fields are left out, for they may hold secrets. What goes out by sendfile is counted in full when
 * it is handed to the kernel, so its time is the time until then.
 */
final class AccessLogValve extends ValveBase implements AccessLog {
    private static final String UNKNOWN = "-";

    private final ThreadLocal<@Nullable String> callers;
    private final Consumer<String> log;

    AccessLogValve(ThreadLocal<@Nullable String> callers, Consumer<String> log) {
        super(true);
        this.callers = callers;
        this.log = log;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
    }

    @Override
    public void log(Request request, Response response, long nanos) {
        String caller = callers.get();
        callers.remove();
        log.accept(text(request.getRemoteAddr()) + ' ' + text(caller) + ' ' + text(request.getMethod()) + ' '
                + text(request.getRequestURI()) + ' ' + response.getStatus() + ' ' + bytes(request, response) + "B "
                + TimeUnit.NANOSECONDS.toMillis(nanos) + "ms");
    }

    private static long bytes(Request request, Response response) {
        long written = response.getBytesWritten(false);
        Object begin = request.getAttribute(Globals.SENDFILE_FILE_START_ATTR);
        Object end = request.getAttribute(Globals.SENDFILE_FILE_END_ATTR);
        return begin instanceof Long first && end instanceof Long last ? written + last - first : written;
    }

    /** Nobody forges a line: what is not plainly printable, spaces included, becomes a question mark. */
    private static String text(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return UNKNOWN;
        }
        return value.chars().allMatch(AccessLogValve::isPlain)
                ? value
                : value.chars()
                        .map(c -> isPlain(c) ? c : '?')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isPlain(int c) {
        return c > ' ' && c <= '~';
    }

    /** Asked by Tomcat, which puts the client's address elsewhere behind a proxy; there is nothing to switch. */
    @Override
    public void setRequestAttributesEnabled(boolean enabled) {}

    @Override
    public boolean getRequestAttributesEnabled() {
        return false;
    }
}
