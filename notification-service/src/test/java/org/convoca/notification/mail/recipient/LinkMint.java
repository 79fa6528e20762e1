package org.convoca.notification.mail.recipient;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** Stands in for the event-service: answers {@code POST /internal/organiser-links} over real HTTP. */
public final class LinkMint implements AutoCloseable {

    public static final String TOKEN = "canary-organiser-token";
    public static final String EXPIRES_AT = "2027-07-09T12:00:00Z";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer http;
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Set<String> strangers = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile boolean away;

    public LinkMint() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/internal/organiser-links", this::answer);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
    }

    public record Asked(String registration, String organiser) {}

    public String address() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    public void isAway(boolean away) {
        this.away = away;
    }

    /** Nobody of that id organises anything any more. */
    public void doesNotKnow(Object organiser) {
        strangers.add(organiser.toString());
    }

    /** For whom links were wanted while it was there. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    public int requests() {
        return requests.get();
    }

    /** The values of the header that came with each request. */
    public List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.incrementAndGet();
            authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            var body = exchange.getRequestBody().readAllBytes();
            if (away || !exchange.getRequestMethod().equals("POST")) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            var wanted = JSON.readValue(body, Asked.class);
            asked.add(wanted);
            if (strangers.contains(wanted.organiser())) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            var reply = JSON.writeValueAsBytes(Map.of(
                    "link",
                    "/registration/" + TOKEN + "-" + wanted.organiser(),
                    "expiresAt",
                    EXPIRES_AT,
                    "added-later",
                    true));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, reply.length);
            exchange.getResponseBody().write(reply);
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
