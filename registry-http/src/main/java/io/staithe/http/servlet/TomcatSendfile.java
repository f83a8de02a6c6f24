package io.staithe.http.servlet;

import io.staithe.http.exchange.Body;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.FileSystems;

/**
 * Lets Tomcat send a part of a file by itself once the servlet is done: it then goes from the disk's cache to the socket
 * inside the kernel.
 *
 * <p>Tomcat opens the file right after the servlet returns and keeps it open until the transfer is over, so a file that is
 * deleted meanwhile is still sent to its end where the operating system allows deleting it. Where it is gone before Tomcat
 * opens it, the connection ends behind the head of the response. Source: Tomcat's documentation, "Advanced IO and Tomcat".
 */
final class TomcatSendfile {
    private static final String PREFIX = "org.apache.tomcat.sendfile.";
    private static final String FACADES = "org.apache.catalina.connector.";

    /** Below this a copy costs less than the extra calls; Tomcat's own servlet draws the line here too. */
    private static final long WORTH_IT = 48 << 10;

    private TomcatSendfile() {}

    /** Hands the region over, if this is Tomcat and it would. */
    static boolean take(HttpServletRequest request, HttpServletResponse response, Body.FileRegion region) {
        if (region.length() < WORTH_IT
                || !Boolean.TRUE.equals(request.getAttribute(PREFIX + "support"))
                || isWrapped(request, response)
                || isTooLongToMap(request, region)
                || !region.file().getFileSystem().equals(FileSystems.getDefault())) {
            return false;
        }
        request.setAttribute(PREFIX + "filename", region.file().toAbsolutePath().toString());
        request.setAttribute(PREFIX + "start", region.offset());
        request.setAttribute(PREFIX + "end", region.offset() + region.length());
        return true;
    }

    /** A filter that looks at what is written would see nothing. */
    private static boolean isWrapped(HttpServletRequest request, HttpServletResponse response) {
        return !request.getClass().getName().equals(FACADES + "RequestFacade")
                || !response.getClass().getName().equals(FACADES + "ResponseFacade");
    }

    /** Over HTTP/2 Tomcat maps the whole region at once, which Java does up to 2 GiB only. */
    private static boolean isTooLongToMap(HttpServletRequest request, Body.FileRegion region) {
        return region.length() > Integer.MAX_VALUE && !request.getProtocol().equals("HTTP/1.1");
    }
}
