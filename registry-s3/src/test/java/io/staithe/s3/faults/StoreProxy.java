package io.staithe.s3.faults;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Stands between clients and a store, notes all requests, and lets befall them what its script says. */
public final class StoreProxy implements AutoCloseable {
    private static final int BACKLOG = 256;

    private final InetSocketAddress store;
    private final ServerSocket listening;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "store-proxy");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final List<SentRequest> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private volatile Function<SentRequest, Fate> script = request -> Fate.pass();

    private StoreProxy(InetSocketAddress store, ServerSocket listening) {
        this.store = store;
        this.listening = listening;
    }

    /** Opens a proxy that lets everything pass. */
    public static StoreProxy before(URI store) throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        StoreProxy proxy = new StoreProxy(
                new InetSocketAddress(store.getHost(), store.getPort()), new ServerSocket(0, BACKLOG, here));
        proxy.threads.execute(proxy::accept);
        return proxy;
    }

    /** Where it listens. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    /** Says what becomes of requests from now on. */
    public void script(Function<SentRequest, Fate> next) {
        script = next;
    }

    /** Lets everything pass from now on. */
    public void letPass() {
        script(request -> Fate.pass());
    }

    /** All requests since they were last forgotten, in the order in which they came. */
    public List<SentRequest> requests() {
        return List.copyOf(requests);
    }

    /** The operations of those requests. */
    public List<String> operations() {
        return requests.stream().map(SentRequest::operation).toList();
    }

    /** Forgets the requests so far. */
    public void forget() {
        requests.clear();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket client : clients) {
            client.close();
        }
        threads.shutdownNow();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                client.setTcpNoDelay(true);
                clients.add(client);
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                if (!listening.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            InputStream in = new BufferedInputStream(client.getInputStream(), 64 * 1024);
            Optional<Message> message = Message.request(in);
            while (message.isPresent()) {
                SentRequest request = SentRequest.of(numbers.getAndIncrement(), message.get());
                requests.add(request);
                script.apply(request).befall(new Exchange(request, message.get(), store, client));
                message = client.isClosed() ? Optional.empty() : Message.request(in);
            }
        } catch (IOException e) {
            return; // the client sees the end of the connection
        } finally {
            clients.remove(client);
        }
    }
}
