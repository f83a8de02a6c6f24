package io.staithe.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The manifest of a tag, asked for over sixteen connections as fast as it comes. */
record Requests(SampleImage image, boolean head, int seconds) implements Workload {
    private static final Pattern WRK = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern WRK_TROUBLE = Pattern.compile("Non-2xx|Socket errors");
    private static final Pattern AB = Pattern.compile("Requests per second:\\s+([0-9.]+)");
    private static final Pattern AB_TROUBLE = Pattern.compile("Non-2xx|Failed requests:\\s+[1-9]");
    private static final String ACCEPT = "Accept: " + SampleImage.MANIFEST_TYPE;
    private static final String CONNECTIONS = "16";

    @Override
    public String name() {
        return "manifest " + (head ? "HEAD" : "GET") + " (requests/s)";
    }

    /** wrk is the better client, but waits for the body of a HEAD. */
    @Override
    public Result run(RunningServer server) throws IOException, InterruptedException {
        String url = server.uri() + image.manifestPath();
        String time = String.valueOf(seconds);
        List<String> ab =
                List.of("ab", "-q", "-k", "-i", "-c", CONNECTIONS, "-t", time, "-n", "9999999", "-H", ACCEPT, url);
        List<String> wrk = List.of("wrk", "-t2", "-c" + CONNECTIONS, "-d" + time, "-H", ACCEPT, url);
        String said = Tool.run(head ? ab : wrk);
        Matcher rate = (head ? AB : WRK).matcher(said);
        if (!rate.find() || (head ? AB_TROUBLE : WRK_TROUBLE).matcher(said).find()) {
            throw new IOException("not every request was answered well: " + said);
        }
        return Result.answered(Double.parseDouble(rate.group(1)));
    }
}
