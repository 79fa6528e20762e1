package org.convoca.notification.mail.recipient;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Stands in for the service that owns the contacts: answers {@code POST /internal/recipients} over real HTTP. */
public final class Owner implements AutoCloseable {

    public static final String NAME = "Ana Pérez";
    public static final String TOKEN = "canary-token";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer http;
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final List<String> templates = new CopyOnWriteArrayList<>();
    private final Set<String> gone = ConcurrentHashMap.newKeySet();
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile Map<String, String> week = Map.of();
    private volatile boolean away;

    public Owner() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/internal/recipients", this::answer);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
    }

    public String address() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    public void isAway(boolean away) {
        this.away = away;
    }

    /** There is no contact for that signature any more. */
    public void hasLost(Object signature) {
        gone.add(signature.toString());
    }

    public void calls(Object signature, String name) {
        names.put(signature.toString(), name);
    }

    /** What it says, from now on, of when the call's week is. */
    public void saysOfTheWeek(Map<String, String> week) {
        this.week = week;
    }

    /** The values of the header that came with each request. */
    public List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    /** The templates of the mails that it was asked about. */
    public List<String> templates() {
        return List.copyOf(templates);
    }

    public int requests() {
        return requests.get();
    }

    /** Where the contact of that signature gets mail. */
    public static String emailOf(Object signature) {
        return "canary-" + signature + "@example.org";
    }

    private record Asked(List<Item> items) {
        record Item(
                String mail,
                @Nullable String signature,
                String template,
                @Nullable String claim,
                @Nullable String matter) {

            String subject() {
                return String.valueOf(claim == null ? signature : claim);
            }
        }
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
            var items = JSON.readValue(body, Asked.class).items().stream()
                    .map(this::answer)
                    .toList();
            var reply = JSON.writeValueAsBytes(Map.of("items", items, "added-later", true));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, reply.length);
            exchange.getResponseBody().write(reply);
        }
    }

    private Map<String, Object> answer(Asked.Item item) {
        templates.add(item.template());
        if (gone.contains(item.subject())) {
            return Map.of("mail", item.mail(), "found", false);
        }
        var answer = new HashMap<>(contact(item));
        if (item.matter() != null) {
            answer.put("question", "¿Quién lleva " + item.matter() + "?");
            answer.put("about", "Asociación Vecinal La Ribera");
        }
        return answer;
    }

    private Map<String, Object> contact(Asked.Item item) {
        var token = TOKEN + "-" + item.subject();
        return Map.of(
                "mail",
                item.mail(),
                "found",
                true,
                "name",
                names.getOrDefault(item.subject(), NAME),
                "email",
                emailOf(item.subject()),
                "locale",
                "es",
                "organisation",
                "Frente Popular Darío Santillán",
                "call",
                call(),
                "links",
                Map.of(
                        "confirm", "/confirm/" + token,
                        "disown", "/disown/" + token,
                        "withdraw", "/withdraw/" + token,
                        "roll", "/es/calls/anti-imperialist-week/roll",
                        "answer", "/answer/" + token,
                        "vouch", "/vouch/" + token,
                        "another", "/another"),
                "expiresAt",
                "2027-03-12T14:30:00Z");
    }

    private Map<String, Object> call() {
        var call = new HashMap<String, Object>(Map.of("slug", "anti-imperialist-week", "title", "Semana de acción"));
        if (!week.isEmpty()) {
            call.put("week", week);
        }
        return call;
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
