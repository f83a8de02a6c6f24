package io.staithe.interop;

import io.staithe.http.RegistryHandler;
import io.staithe.http.RegistryServer;
import io.staithe.http.auth.Authenticator;
import io.staithe.http.auth.PasswordAuthenticator;
import io.staithe.http.auth.PasswordList;
import io.staithe.http.auth.TokenAuthenticator;
import io.staithe.interop.Door.Login;
import io.staithe.registry.Registry;
import io.staithe.registry.catalog.RepositorySettings;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * The server that clients meet: one in this process, or the one that the system property {@code staithe.interop.server}
 * names, whose door {@code staithe.interop.door} names. Repositories are made on push.
 */
final class ServerUnderTest implements AutoCloseable {
    private static final String NAMED = "staithe.interop.server";

    private final String hostAndPort;
    private final Door door;
    private final AutoCloseable own;

    private ServerUnderTest(String hostAndPort, Door door, AutoCloseable own) {
        this.hostAndPort = hostAndPort;
        this.door = door;
        this.own = own;
    }

    static ServerUnderTest open(Door door) {
        String named = System.getProperty(NAMED);
        return named == null ? inThisProcess(door) : new ServerUnderTest(named, door, () -> {});
    }

    private static ServerUnderTest inThisProcess(Door door) {
        Registry registry =
                Registry.builder().createOnPush(RepositorySettings.standard()).build();
        RegistryHandler.Builder handler = RegistryHandler.builder(registry);
        door.login().ifPresent(login -> handler.authenticator(authenticator(door, login)));
        RegistryServer server = RegistryServer.start(handler.build());
        return new ServerUnderTest("127.0.0.1:" + server.port(), door, () -> {
            server.close();
            registry.close();
        });
    }

    private static Authenticator authenticator(Door door, Login login) {
        PasswordList users = PasswordList.of(Map.of(login.name(), login.password()));
        return door == Door.BASIC
                ? PasswordAuthenticator.over(users)
                : TokenAuthenticator.builder(users, InstantSource.system(), new SecureRandom())
                        .build();
    }

    /** As image references begin. */
    String hostAndPort() {
        return hostAndPort;
    }

    Optional<Login> login() {
        return door.login();
    }

    /** The other way to the same bytes. */
    Wire wire() {
        return new Wire(hostAndPort, login());
    }

    @Override
    public void close() throws Exception {
        own.close();
    }
}
