package org.convoca.trials.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A plain TCP proxy on the loopback address, whose network can be made as bad as a trial wants it. What it does with bytes is decided by a
 * {@link Weather}, which may change at any moment.
 */
public final class Proxy implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;
    private static final int BACKLOG = 256;

    private final ServerSocket server;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong accepted = new AtomicLong();
    private volatile Weather weather = Weather.FAIR;
    private volatile Tap tap = Tap.NONE;

    private Proxy(ServerSocket server, int target) {
        this.server = server;
        this.target = target;
    }

    /** Listens on {@code port} and passes on to {@code target}, both on this machine. */
    public static Proxy start(int port, int target) throws IOException {
        var server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        var proxy = new Proxy(server, target);
        Thread.ofPlatform().daemon().name("proxy-" + port).start(proxy::accept);
        return proxy;
    }

    public int port() {
        return server.getLocalPort();
    }

    /** How many connections were made to it. */
    public long accepted() {
        return accepted.get();
    }

    public void weather(Weather now) {
        weather = now;
        if (now instanceof Weather.Refusing) {
            cut();
        }
    }

    /** Lets somebody listen and change what passes from now on. */
    public void tap(Tap listener) {
        tap = listener;
    }

    /** Resets all connections that are open. */
    public void cut() {
        open.forEach(Proxy::reset);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                accepted.incrementAndGet();
                if (weather instanceof Weather.Refusing) {
                    reset(client);
                } else {
                    connect(client);
                }
            } catch (SocketException e) {
                return; // closed
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void connect(Socket client) {
        var number = accepted.get();
        Thread.ofVirtual().start(() -> {
            try {
                var behind = new Socket(InetAddress.getLoopbackAddress(), target);
                behind.setTcpNoDelay(true);
                client.setTcpNoDelay(true);
                open.add(client);
                open.add(behind);
                Thread.ofVirtual().start(() -> pass(number, client, behind, true));
                pass(number, behind, client, false);
            } catch (IOException e) {
                reset(client);
            }
        });
    }

    private void pass(long number, Socket from, Socket to, boolean outward) {
        var buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                weather(count, outward);
                out.write(tap.pass(number, outward, Arrays.copyOf(buffer, count)));
                out.flush();
            }
        } catch (IOException e) {
            // One of both is gone: so is the other.
        } finally {
            open.remove(from);
            open.remove(to);
            end(from);
            end(to);
        }
    }

    /** Returns when these bytes may go on. */
    private void weather(int count, boolean outward) throws IOException {
        var now = weather;
        while (now instanceof Weather.Frozen) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            if (server.isClosed()) {
                throw new IOException("closed");
            }
            now = weather;
        }
        if (now instanceof Weather.Slow slow) {
            LockSupport.parkNanos(slow.pause(count, outward).toNanos());
        }
    }

    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // It is gone, which is what was wanted.
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone.
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }
}
