package io.staithe.benchmark;

import io.github.sgtsilvio.oci.registry.DistributionRegistryStorage;
import io.github.sgtsilvio.oci.registry.OciRegistryHandler;
import java.nio.file.Path;
import reactor.netty.http.server.HttpServer;

/** A process that serves {@code io.github.sgtsilvio:oci-registry} from a folder: the nearest peer on the JVM. */
public final class OciRegistry {
    private OciRegistry() {}

    /**
     * Serves until the process ends.
     *
     * @param arguments the port and the folder
     */
    public static void main(String... arguments) {
        HttpServer.create()
                .host("127.0.0.1")
                .port(Integer.parseInt(arguments[0]))
                .handle(new OciRegistryHandler(new DistributionRegistryStorage(Path.of(arguments[1]))))
                .bindNow()
                .onDispose()
                .block();
    }
}
