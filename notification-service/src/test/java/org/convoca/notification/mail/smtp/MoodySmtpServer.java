package org.convoca.notification.mail.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A small SMTP server that behaves badly on demand, and keeps what it has taken, whether it said so or not. */
public final class MoodySmtpServer implements AutoCloseable {

    /** How the server behaves from the next command on. */
    public enum Mood {
        FRIENDLY,
        CLOSES_AT_ONCE,
        LEAVES_WITH_421,
        GREYLISTS,
        REFUSES_RECIPIENTS,
        REFUSES_AFTER_DATA,
        WANTS_A_PASSWORD,
        BREAKS_BEFORE_DATA,
        HANGS_BEFORE_DATA,
        HANGS_AFTER_THE_DOT,
        TAKES_AND_RESETS
    }

    private final ServerSocket listener;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile Mood mood = Mood.FRIENDLY;

    public MoodySmtpServer() {
        this(0);
    }

    public MoodySmtpServer(int port) {
        try {
            listener = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    public int port() {
        return listener.getLocalPort();
    }

    public void is(Mood mood) {
        this.mood = mood;
    }

    public List<String> taken() {
        return List.copyOf(taken);
    }

    public int connections() {
        return connections.get();
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                var socket = listener.accept();
                connections.incrementAndGet();
                open.add(socket);
                Thread.ofVirtual().start(() -> talk(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket;
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
            if (mood != Mood.CLOSES_AT_ONCE) {
                say(socket, "220 moody.example.org");
                var line = in.readLine();
                while (line != null && answer(socket, line, in)) {
                    line = in.readLine();
                }
            }
        } catch (IOException e) {
            // The other side has gone.
        } finally {
            open.remove(socket);
        }
    }

    /** @return whether to go on */
    private boolean answer(Socket socket, String line, BufferedReader in) throws IOException {
        return switch (line.split("[ :]")[0]) {
            case "EHLO" -> say(socket, "250-moody.example.org\r\n250 8BITMIME");
            case "MAIL" ->
                switch (mood) {
                    case LEAVES_WITH_421 -> say(socket, "421 4.3.2 service shutting down") && false;
                    case WANTS_A_PASSWORD -> say(socket, "530 5.7.0 Authentication required");
                    default -> say(socket, "250 2.1.0 ok");
                };
            case "RCPT" ->
                switch (mood) {
                    case GREYLISTS -> say(socket, "451 4.7.1 <ana@example.org> please come back later");
                    case REFUSES_RECIPIENTS -> say(socket, "550 5.1.1 <ana@example.org> user unknown");
                    default -> say(socket, "250 2.1.5 ok");
                };
            case "DATA" ->
                switch (mood) {
                    case BREAKS_BEFORE_DATA -> false;
                    case HANGS_BEFORE_DATA -> hang(in);
                    default -> take(socket, in);
                };
            case "QUIT" -> say(socket, "221 bye") && false;
            default -> say(socket, "250 ok");
        };
    }

    private boolean take(Socket socket, BufferedReader in) throws IOException {
        say(socket, "354 go on");
        var mail = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        if (mood == Mood.REFUSES_AFTER_DATA) {
            return say(socket, "554 5.7.1 refused by policy");
        }
        taken.add(mail.toString());
        return switch (mood) {
            case HANGS_AFTER_THE_DOT -> hang(in);
            case TAKES_AND_RESETS -> {
                socket.setSoLinger(true, 0);
                yield false;
            }
            default -> say(socket, "250 2.0.0 taken");
        };
    }

    /** Says nothing until the other side has had enough. */
    private static boolean hang(BufferedReader in) throws IOException {
        return in.readLine() != null && false;
    }

    private static boolean say(Socket socket, String reply) throws IOException {
        socket.getOutputStream().write((reply + "\r\n").getBytes(UTF_8));
        socket.getOutputStream().flush();
        return true;
    }

    /** Breaks all connections that are open. */
    public void hangUp() {
        open.forEach(MoodySmtpServer::close);
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hangUp();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
