package io.staithe.s3.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A socket over a channel is a socket like any other. */
class ChannelSocketTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private final ChannelSockets sockets = new ChannelSockets();
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 5, HERE);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void itSaysWhereItIs() throws IOException {
        try (Socket socket = sockets.createSocket()) {
            assertThat(socket.isConnected()).isFalse();
            assertThat(socket.isBound()).isFalse();
            assertThat(socket.getInetAddress()).isNull();
            socket.connect(server.getLocalSocketAddress());

            assertThat(socket.isConnected()).isTrue();
            assertThat(socket.isBound()).isTrue();
            assertThat(socket.getInetAddress()).isEqualTo(HERE);
            assertThat(socket.getPort()).isEqualTo(server.getLocalPort());
            assertThat(socket.getRemoteSocketAddress()).isEqualTo(server.getLocalSocketAddress());
            assertThat(socket.getLocalAddress()).isEqualTo(HERE);
            assertThat(socket.getLocalSocketAddress()).isEqualTo(new InetSocketAddress(HERE, socket.getLocalPort()));
            assertThat(socket.toString()).contains(Integer.toString(server.getLocalPort()));
        }
    }

    @Test
    void itKeepsItsOptions() throws IOException {
        try (Socket socket = sockets.createSocket(HERE, server.getLocalPort())) {
            for (boolean on : new boolean[] {true, false}) {
                socket.setTcpNoDelay(on);
                assertThat(socket.getTcpNoDelay()).isEqualTo(on);
                socket.setKeepAlive(on);
                assertThat(socket.getKeepAlive()).isEqualTo(on);
                socket.setSoLinger(on, 3);
                assertThat(socket.getSoLinger()).isEqualTo(on ? 3 : -1);
            }
            socket.setSoTimeout(10);
            assertThat(socket.getSoTimeout()).isEqualTo(10);
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void itEndsEachWayByItself() throws IOException {
        try (Socket socket = sockets.createSocket(HERE, server.getLocalPort());
                Socket peer = server.accept()) {
            assertThat(socket.isOutputShutdown()).isFalse();
            socket.shutdownOutput();
            assertThat(socket.isOutputShutdown()).isTrue();
            assertThat(peer.getInputStream().read()).isEqualTo(-1);
            assertThat(socket.isInputShutdown()).isFalse();
            socket.shutdownInput();
            assertThat(socket.isInputShutdown()).isTrue();
            assertThat(socket.isClosed()).isFalse();
            socket.close();
            assertThat(socket.isClosed()).isTrue();
        }
    }

    @Test
    void itIsConnectedInEveryWay() throws Exception {
        String host = HERE.getHostAddress();
        assertConnected(() -> sockets.createSocket(host, server.getLocalPort()));
        assertConnected(() -> sockets.createSocket(HERE, server.getLocalPort()));
        assertConnected(() -> sockets.createSocket(host, server.getLocalPort(), HERE, 0));
        assertConnected(() -> sockets.createSocket(HERE, server.getLocalPort(), HERE, 0));
        int nobody = server.getLocalPort();
        server.close();
        assertThatThrownBy(() -> sockets.createSocket(HERE, nobody)).isInstanceOf(IOException.class);
    }

    private void assertConnected(Callable<Socket> creation) throws Exception {
        try (Socket socket = creation.call();
                Socket peer = server.accept()) {
            peer.getOutputStream().write(7);
            assertThat(socket.getInputStream().read()).isEqualTo(7);
        }
    }
}
