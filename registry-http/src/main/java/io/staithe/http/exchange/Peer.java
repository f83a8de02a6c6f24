package io.staithe.http.exchange;

import java.net.InetAddress;

/**
 * Who is at the other end of a connection.
 *
 * @param address the address
 * @param secure whether the connection is encrypted
 */
public record Peer(InetAddress address, boolean secure) {}
