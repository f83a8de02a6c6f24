package io.staithe.server;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what Tomcat itself refuses in the registry's form: a short JSON, no page, no version, no stack trace. */
final class JsonErrors extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(JsonErrors.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("utf-8");
        try {
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write("{\"errors\":[{\"code\":\"UNKNOWN\",\"message\":\"" + message(status) + "\"}]}");
                response.finishResponse();
            }
        } catch (IOException e) {
            LOG.debug("The client did not wait to hear of status {}", status, e);
        }
    }

    private static String message(int status) {
        return status < 500 ? "The request is malformed or not allowed" : "The server failed; its log says why";
    }
}
