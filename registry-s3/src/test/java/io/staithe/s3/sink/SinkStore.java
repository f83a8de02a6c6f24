package io.staithe.s3.sink;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps small objects, and of longer ones and of parts only how long they are. It verifies no signature, and puts parts
 * together as Amazon S3 does: those that it is told, none but the last below 5 MiB.
 */
public final class SinkStore implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;
    private static final int MOST_KEPT = 2 * 1024 * 1024;
    private static final int MOST_KEPT_OF_PART = 1024;
    private static final int BACKLOG = 256;
    private static final String ETAG = "\"d41d8cd98f00b204e9800998ecf8427e\"";

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // or every answer takes 40 ms
    }

    private static final Pattern KEY = Pattern.compile("<Key>([^<]*)</Key>");
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");

    private final HttpServer server;
    private final long leastPartBytes;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "sink-store");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, SinkObject> objects = new ConcurrentHashMap<>();
    private final Map<String, SinkUpload> uploads = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicLong received = new AtomicLong();

    private SinkStore(HttpServer server, long leastPartBytes) {
        this.server = server;
        this.leastPartBytes = leastPartBytes;
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /** Opens one on a port of its own. */
    public static SinkStore open() throws IOException {
        return open(5L * 1024 * 1024);
    }

    /** Opens one that takes shorter parts. */
    public static SinkStore open(long leastPartBytes) throws IOException {
        InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return new SinkStore(HttpServer.create(here, BACKLOG), leastPartBytes);
    }

    /** Where it listens. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** How many bytes of bodies it was sent so far. */
    public long received() {
        return received.get();
    }

    /** How many requests it was sent so far. */
    public int requests() {
        return requests.get();
    }

    /** What became of the parts of all multipart uploads, by the path of the object. */
    public Map<String, SinkUpload> uploads() {
        return uploads;
    }

    /** How long an object is, by its path. */
    public long size(String path) {
        return objects.get(path).size();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String query = exchange.getRequestURI().getRawQuery();
            SinkObject body = body(exchange.getRequestBody(), query == null || !query.contains("partNumber="));
            switch (exchange.getRequestMethod()) {
                case "PUT" -> put(exchange, path, query == null ? "" : query, body);
                case "POST" -> post(exchange, path, query, body);
                case "DELETE" -> {
                    objects.remove(path);
                    exchange.sendResponseHeaders(204, -1);
                }
                default -> get(exchange, path);
            }
        }
    }

    private void put(HttpExchange exchange, String path, String query, SinkObject body) throws IOException {
        SinkObject stored = body;
        String source = exchange.getRequestHeaders().getFirst("x-amz-copy-source");
        if (source != null) {
            stored = objects.get(source);
        }
        if (query.contains("partNumber=")) {
            int number = Integer.parseInt(query.replaceAll(".*partNumber=(\\d+).*", "$1"));
            uploads.get(path).put(number, stored);
        } else {
            objects.put(path, stored);
        }
        exchange.getResponseHeaders().set("ETag", ETAG);
        answer(exchange, 200, source == null ? "" : "<CopyPartResult><ETag>" + ETAG + "</ETag></CopyPartResult>");
    }

    private void post(HttpExchange exchange, String path, String query, SinkObject body) throws IOException {
        if (query.startsWith("uploads")) {
            uploads.put(path, new SinkUpload());
            answer(exchange, 200, "<R><UploadId>u" + ids.incrementAndGet() + "</UploadId></R>");
        } else if (query.startsWith("uploadId")) {
            SinkObject whole = uploads.get(path).complete(body.text(), leastPartBytes);
            objects.put(path, whole);
            answer(exchange, 200, "<R><ETag>\"x-" + uploads.get(path).completed() + "\"</ETag></R>");
        } else {
            Matcher keys = KEY.matcher(body.text());
            while (keys.find()) {
                objects.remove(path.replaceAll("/$", "") + "/" + keys.group(1));
            }
            answer(exchange, 200, "<DeleteResult></DeleteResult>");
        }
    }

    private void get(HttpExchange exchange, String path) throws IOException {
        SinkObject object = objects.get(path);
        if (exchange.getRequestMethod().equals("HEAD")) {
            long size = object == null ? 0 : object.size();
            exchange.getResponseHeaders().set("Content-Length", Long.toString(size));
            exchange.sendResponseHeaders(object == null ? 404 : 200, -1);
            return;
        }
        if (object == null) {
            answer(exchange, 404, "<Error><Code>NoSuchKey</Code></Error>");
            return;
        }
        Matcher range = RANGE.matcher(exchange.getRequestHeaders().getFirst("Range"));
        if (!range.matches()) {
            throw new IOException("every GET of ours has a range");
        }
        byte[] bytes = object.bytes(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
        exchange.getResponseHeaders()
                .set("Content-Range", "bytes " + range.group(1) + "-" + range.group(2) + "/" + object.size());
        exchange.sendResponseHeaders(206, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private SinkObject body(InputStream in, boolean keeping) throws IOException {
        byte[] buffer = new byte[BUFFER];
        ByteArrayOutputStream start = new ByteArrayOutputStream();
        int most = keeping ? MOST_KEPT : MOST_KEPT_OF_PART;
        long size = 0;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            if (start.size() < most) {
                start.write(buffer, 0, Math.min(count, most - start.size()));
            }
            size += count;
        }
        received.addAndGet(size);
        return new SinkObject(size, size <= start.size() ? start.toByteArray() : new byte[0]);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
