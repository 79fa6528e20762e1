package org.convoca.gateway.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A real HTTP server that answers as told and remembers what it was asked. */
final class StubSignatureService {

    private static final String PROBLEM = "application/problem+json";

    /** @param language as in {@code Accept-Language} */
    record Asked(String method, String path, String query, String language, Map<String, String> headers, String body) {}

    private record Reply(int status, String type, String body) {}

    private final HttpServer server;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile boolean down;

    StubSignatureService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void forgetEverything() {
        replies.clear();
        asked.clear();
        down = false;
    }

    void answer(String methodAndPath, String json) {
        replies.put(methodAndPath, new Reply(200, "application/json", json));
    }

    void answer(String methodAndPath, int status, String json) {
        replies.put(methodAndPath, new Reply(status, status < 400 ? "application/json" : PROBLEM, json));
    }

    /** Answers everything with 500. */
    void goDown() {
        down = true;
    }

    List<Asked> asked(String method, String path) {
        return asked.stream()
                .filter(one -> one.method().equals(method) && one.path().equals(path))
                .toList();
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var uri = exchange.getRequestURI();
            var headers = new ConcurrentHashMap<String, String>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.getFirst()));
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    uri.getPath(),
                    uri.getQuery() == null ? "" : uri.getQuery(),
                    headers.getOrDefault("accept-language", ""),
                    headers,
                    body));
            send(exchange, reply(exchange.getRequestMethod() + " " + uri.getPath()));
        }
    }

    private Reply reply(String methodAndPath) {
        if (down) {
            return new Reply(500, PROBLEM, "{\"type\":\"/problems/internal-error\"}");
        }
        return replies.getOrDefault(
                methodAndPath,
                new Reply(
                        404,
                        PROBLEM,
                        "{\"type\":\"/problems/not-found\",\"title\":\"x\",\"status\":404,\"detail\":\"x\"}"));
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
