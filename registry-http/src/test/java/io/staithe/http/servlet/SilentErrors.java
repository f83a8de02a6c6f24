package io.staithe.http.servlet;

import org.apache.catalina.valves.ErrorReportValve;

/** Tomcat's own error pages without stack traces and version. */
public final class SilentErrors extends ErrorReportValve {
    public SilentErrors() {
        setShowReport(false);
        setShowServerInfo(false);
    }
}
