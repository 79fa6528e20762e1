package org.convoca.trials.history;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.convoca.trials.system.Http;

/** Stands before the gateway and passes everything on, but now and then lies about a sign-up: for trials that have to notice. */
final class LyingGateway implements AutoCloseable {

    private static final int EVERY = 7;
    private static final String KEY = "Idempotency-Key";

    /** What its lies are like. */
    enum Manner {
        /** It says that a sign-up was taken, and throws it away. */
        SAYS_YES,
        /** It loses the answer, and makes one up when the client asks again. */
        FORGETS
    }

    private final URI gateway;
    private final Manner manner;
    private final HttpServer server;
    private final AtomicLong signUps = new AtomicLong();
    private final Set<String> forgotten = ConcurrentHashMap.newKeySet();

    LyingGateway(URI gateway, Manner manner) throws IOException {
        this.gateway = gateway;
        this.manner = manner;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var signs = exchange.getRequestMethod().equals("POST")
                && exchange.getRequestURI().getPath().endsWith("/signatures");
        if (signs && lies(exchange, body)) {
            return;
        }
        var answer = forward(exchange, body);
        if (answer.status() == 0) {
            exchange.close();
        } else {
            answer(exchange, answer.status(), answer.header("content-type").orElse("text/plain"), answer.body());
        }
    }

    private boolean lies(HttpExchange exchange, byte[] body) throws IOException {
        var key = exchange.getRequestHeaders().getFirst(KEY);
        var isDue = signUps.incrementAndGet() % EVERY == 0;
        switch (manner) {
            case SAYS_YES -> {
                if (isDue) {
                    madeUp(exchange);
                }
                return isDue;
            }
            case FORGETS -> {
                if (forgotten.contains(key)) {
                    madeUp(exchange);
                    return true;
                }
                if (isDue && forward(exchange, body).status() == 202) {
                    forgotten.add(key);
                    answer(exchange, 504, "text/plain", "");
                    return true;
                }
                return false;
            }
        }
        throw new IllegalStateException();
    }

    private static void madeUp(HttpExchange exchange) throws IOException {
        answer(exchange, 202, "application/json", "{\"id\":\"" + UUID.randomUUID() + "\"}");
    }

    private Http.Answer forward(HttpExchange exchange, byte[] body) {
        var headers = exchange.getRequestHeaders();
        var type = headers.getFirst("Content-Type");
        var key = headers.getFirst(KEY);
        return Http.send(
                exchange.getRequestMethod(),
                gateway.resolve(exchange.getRequestURI()),
                BodyPublishers.ofByteArray(body),
                "Content-Type",
                type == null ? "text/plain" : type,
                KEY,
                key == null ? UUID.randomUUID().toString() : key);
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
