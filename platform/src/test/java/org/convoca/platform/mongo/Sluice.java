package org.convoca.platform.mongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands before a server and can hold everything back without closing a connection, as a stopped process or a broken network does. */
final class Sluice implements AutoCloseable {

    private final ServerSocket server;
    private final String host;
    private final int port;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private boolean shut;

    Sluice(String host, int port) {
        this.host = host;
        this.port = port;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    synchronized void shut() {
        shut = true;
    }

    synchronized void open() {
        shut = false;
        notifyAll();
    }

    private synchronized void awaitOpening() throws InterruptedException {
        while (shut) {
            wait();
        }
    }

    private void accept() {
        try {
            while (true) {
                var client = server.accept();
                var target = new Socket(host, port);
                open.addAll(List.of(client, target));
                Thread.ofVirtual().start(() -> pass(client, target));
                Thread.ofVirtual().start(() -> pass(target, client));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private void pass(Socket from, Socket to) {
        var buffer = new byte[8192];
        try (from;
                to) {
            for (var length = from.getInputStream().read(buffer);
                    length >= 0;
                    length = from.getInputStream().read(buffer)) {
                awaitOpening();
                to.getOutputStream().write(buffer, 0, length);
            }
        } catch (IOException _) {
            // The other side has gone.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        open();
        server.close();
        for (var socket : open) {
            socket.close();
        }
    }
}
