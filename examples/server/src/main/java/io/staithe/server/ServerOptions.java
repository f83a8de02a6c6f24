package io.staithe.server;

import io.staithe.assembly.CommandLine;
import io.staithe.assembly.RegistryFolder;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param help whether only to print what can be asked for
 * @param bind the address to listen at
 * @param port the port to listen at; 0 for any free port
 * @param folder the registry that is opened
 * @param tls certificate and key; empty to serve plain HTTP
 * @param externalUrl under which URL clients reach the server, where that is not what they say in {@code Host}
 * @param anonymous whether everybody is answered without a password, from anywhere
 * @param accessLog whether every request is logged
 * @param drain how long requests under way may go on when the server is stopped
 */
record ServerOptions(
        boolean help,
        InetAddress bind,
        int port,
        RegistryFolder folder,
        Optional<Tls> tls,
        Optional<URI> externalUrl,
        boolean anonymous,
        boolean accessLog,
        Duration drain) {

    static ServerOptions parse(String... arguments) {
        ServerOptionsReader reader = new ServerOptionsReader();
        new CommandLine(reader.rows()).read(arguments);
        return reader.options();
    }

    static String helpText() {
        return "Serves a container registry from a folder, over HTTP/1.1 and HTTP/2.\n\n"
                + new CommandLine(new ServerOptionsReader().rows()).help();
    }
}
