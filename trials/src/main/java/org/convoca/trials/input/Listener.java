package org.convoca.trials.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** A port of this machine to which hostile addresses lead; counts who comes. */
final class Listener implements AutoCloseable {

    private static final int BACKLOG = 50;

    private final ServerSocket server;
    private final AtomicInteger visitors = new AtomicInteger();

    private Listener(ServerSocket server) {
        this.server = server;
    }

    static Listener open() throws IOException {
        var listener = new Listener(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(listener::listen);
        return listener;
    }

    int port() {
        return server.getLocalPort();
    }

    int visitors() {
        return visitors.get();
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                server.accept().close();
                visitors.incrementAndGet();
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
