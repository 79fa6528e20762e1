package org.convoca.notification.digest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stands in for both owners: says who a coordinator is, and what waiting things are called. */
final class Neighbours implements AutoCloseable {

    static final String NAME = "Amaia Canary";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer http;
    private final Set<String> settled = ConcurrentHashMap.newKeySet();
    private final Set<String> gone = ConcurrentHashMap.newKeySet();
    private volatile String locale = "es";
    private volatile boolean away;

    Neighbours() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/internal/recipients", exchange -> answer(exchange, this::recipients));
        http.createContext("/internal/outlines", exchange -> {
            if (away) {
                exchange.sendResponseHeaders(503, -1);
                exchange.close();
            } else {
                answer(exchange, this::outlines);
            }
        });
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
    }

    String address() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    static String emailOf(Object coordinator) {
        return "coordinator-" + coordinator + "@example.org";
    }

    /** Names of waiting things cannot be asked for now. */
    void areAway(boolean away) {
        this.away = away;
    }

    void speak(String locale) {
        this.locale = locale;
    }

    /** That thing does not wait any more. */
    void settle(Object id) {
        settled.add(id.toString());
    }

    /** Nobody of that id coordinates anything any more. */
    void forget(Object coordinator) {
        gone.add(coordinator.toString());
    }

    private interface Answerer {
        List<Map<String, Object>> items(JsonNode request);
    }

    private static void answer(HttpExchange exchange, Answerer answerer) throws IOException {
        try (exchange) {
            var items = answerer.items(JSON.readTree(exchange.getRequestBody().readAllBytes()));
            var reply = JSON.writeValueAsBytes(Map.of("items", items));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, reply.length);
            exchange.getResponseBody().write(reply);
        }
    }

    private List<Map<String, Object>> recipients(JsonNode request) {
        var items = new ArrayList<Map<String, Object>>();
        for (var item : request.get("items")) {
            var mail = item.get("mail").asString();
            var coordinator = item.path("coordinator").asString("");
            items.add(
                    coordinator.isEmpty() || gone.contains(coordinator)
                            ? Map.of("mail", mail, "found", false)
                            : Map.of(
                                    "mail",
                                    mail,
                                    "found",
                                    true,
                                    "name",
                                    NAME,
                                    "email",
                                    emailOf(coordinator),
                                    "locale",
                                    locale,
                                    "zone",
                                    "Europe/Madrid",
                                    "links",
                                    Map.of()));
        }
        return items;
    }

    private List<Map<String, Object>> outlines(JsonNode request) {
        var items = new ArrayList<Map<String, Object>>();
        for (var kind : List.of("signature", "claim", "registration", "action")) {
            for (var id : request.path(kind + "s")) {
                items.add(Map.of(
                        "id",
                        id.asString(),
                        "kind",
                        kind,
                        "title",
                        "Hidden " + kind,
                        "call",
                        "anti-imperialist-week",
                        "waiting",
                        !settled.contains(id.asString())));
            }
        }
        return items;
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
