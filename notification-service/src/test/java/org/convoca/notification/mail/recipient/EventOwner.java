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

/** Stands in for the event-service: answers {@code POST /internal/recipients} about organisers over real HTTP. */
public final class EventOwner implements AutoCloseable {

    public static final String TOKEN = "canary-organiser-token";
    public static final String NAME = "Carmen Ruiz";
    public static final String EXPIRES_AT = "2027-07-09T12:00:00Z";
    public static final Map<String, Object> SATURDAY =
            Map.of("start", "2027-03-06T18:00", "end", "2027-03-06T20:00", "zone", "America/Argentina/Buenos_Aires");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer http;
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final List<Asked.Item> asked = new CopyOnWriteArrayList<>();
    private final Set<String> strangers = ConcurrentHashMap.newKeySet();
    private final Set<String> kept = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile Map<String, Object> action = Map.of(
            "title", "Marcha al Obelisco", "language", "es", "when", SATURDAY, "place", "Obelisco, Buenos Aires");
    private volatile boolean nameless;
    private volatile boolean away;

    public EventOwner() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/internal/recipients", this::answer);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
    }

    public record Asked(List<Item> items) {
        public record Item(
                String mail,
                String template,
                @Nullable String registration,
                @Nullable String organiser,
                @Nullable String action,
                @Nullable Integer version,
                @Nullable String coordinator,
                @Nullable String matter) {

            public Item(
                    String mail,
                    String template,
                    String registration,
                    String organiser,
                    @Nullable String action,
                    @Nullable Integer version) {
                this(mail, template, registration, organiser, action, version, null, null);
            }
        }
    }

    public String address() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    public void isAway(boolean away) {
        this.away = away;
    }

    /** Nobody of that id organises anything any more, or the mail makes no sense any more. */
    public void doesNotKnow(Object organiser) {
        strangers.add(organiser.toString());
    }

    /** It keeps the address of that organiser itself. */
    public void keeps(Object organiser) {
        kept.add(organiser.toString());
    }

    /** What it says of any action from now on. */
    public void saysOfActions(Map<String, Object> action) {
        this.action = action;
    }

    /** Its coordinators were appointed without a name. */
    public void knowsNoNames() {
        nameless = true;
    }

    /** What was asked while it was there. */
    public List<Asked.Item> asked() {
        return List.copyOf(asked);
    }

    public int requests() {
        return requests.get();
    }

    /** The values of the header that came with each request. */
    public List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    /** Where an organiser gets mail whose address it keeps. */
    public static String emailOf(Object organiser) {
        return "organiser-" + organiser + "@example.org";
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
            var wanted = JSON.readValue(body, Asked.class).items();
            asked.addAll(wanted);
            var items = wanted.stream().map(this::answer).toList();
            var reply = JSON.writeValueAsBytes(Map.of("items", items, "added-later", true));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, reply.length);
            exchange.getResponseBody().write(reply);
        }
    }

    private Map<String, Object> answer(Asked.Item item) {
        if (strangers.contains(item.organiser() == null ? item.coordinator() : item.organiser())) {
            return Map.of("mail", item.mail(), "found", false);
        }
        if (item.coordinator() != null) {
            return coordinator(item);
        }
        var answer = new HashMap<String, Object>(Map.of(
                "mail",
                item.mail(),
                "found",
                true,
                "organisation",
                "Frente Popular Darío Santillán",
                "territory",
                "AR",
                "call",
                call(),
                "links",
                links(TOKEN + "-" + item.organiser()),
                "reason",
                "Falta el lugar.",
                "expiresAt",
                EXPIRES_AT));
        if (kept.contains(item.organiser())) {
            answer.putAll(Map.of("name", NAME, "email", emailOf(item.organiser()), "locale", "es"));
        }
        if (item.action() != null) {
            answer.put("action", action);
        }
        return answer;
    }

    private Map<String, Object> coordinator(Asked.Item item) {
        var said = new HashMap<String, Object>(named(item));
        if (nameless) {
            said.remove("name");
        }
        return said;
    }

    private static Map<String, Object> named(Asked.Item item) {
        return Map.of(
                "mail",
                item.mail(),
                "found",
                true,
                "name",
                NAME,
                "email",
                emailOf(item.coordinator()),
                "locale",
                "ar",
                "zone",
                "Africa/Cairo",
                "code",
                "048213",
                "links",
                Map.of("sign-in", "/sign-in/" + TOKEN),
                "expiresAt",
                EXPIRES_AT);
    }

    private static Map<String, Object> call() {
        var week = Map.of("status", "announced", "firstDay", "2027-03-01", "lastDay", "2027-03-07");
        return Map.of("slug", "anti-imperialist-week", "title", "Semana de acción", "week", week);
    }

    private static Map<String, String> links(String token) {
        return Map.of(
                "registration", "/registration/" + token,
                "confirm", "/request/confirm/" + token,
                "disown", "/request/disown/" + token,
                "actions", "/es/calls/anti-imperialist-week/actions",
                "action", "/es/actions/42",
                "answer", "/answer/" + token,
                "week", "/week/" + token,
                "report", "/report/" + token,
                "another", "/another");
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
