package org.convoca.notification.federation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.convoca.contracts.territory.Territories;
import org.convoca.notification.outbound.LocalOutbound;
import org.convoca.platform.backing.TestDatabase;
import org.convoca.platform.sealing.SealedFields;
import org.convoca.platform.sealing.Sealing;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The feature with a database of its own, the gateway before it and the event-service behind it. It can be killed and started again. */
final class OurSide implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final TestDatabase database = TestDatabase.open();
    private final HttpServer server = Servers.start();
    private final Map<String, String> actions = new ConcurrentHashMap<>();
    private final Clock clock;
    private Federation federation;

    OurSide(Clock clock) {
        this.clock = clock;
        federation = assemble();
        server.createContext("/ap/", this::front);
        server.createContext("/api/v1/actions/", this::events);
    }

    static FederationProperties properties() {
        return new FederationProperties(
                true,
                Duration.ofSeconds(2),
                Duration.ofMinutes(1),
                Duration.ofHours(6),
                Duration.ofDays(3),
                Duration.ofDays(7),
                1_200,
                500,
                16,
                2,
                Duration.ofHours(1));
    }

    private Federation assemble() {
        return Federation.assemble(
                new Federation.Surroundings(
                        database.template(),
                        new Envelopes(),
                        URI.create(origin()),
                        LocalOutbound.client(),
                        new PublicActions(RestClient.create(origin())),
                        new FederationMeters(new SimpleMeterRegistry()),
                        Territories.load(),
                        JSON,
                        () -> 1,
                        clock),
                properties());
    }

    Federation federation() {
        return federation;
    }

    /** What was under way is lost with its process. */
    void restart() {
        federation.close();
        federation = assemble();
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String actor(String name) {
        return origin() + "/ap/actors/" + name;
    }

    /** From now on the public sees this of an action. */
    void shows(AnAction action) {
        actions.put(action.id().toString(), action.json());
    }

    void hides(AnAction action) {
        actions.remove(action.id().toString());
    }

    /** Does all that is due now. */
    void work() {
        while (federation.publishing().run()) {}
        while (federation.delivering().run() || federation.delivering().underWay() > 0) {
            Thread.onSpinWait();
        }
    }

    private void events(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var found = actions.get(path.substring(path.lastIndexOf('/') + 1));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        Servers.answer(exchange, found == null ? 404 : 200, found == null ? "" : found);
    }

    private void front(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("POST")) {
            Servers.answer(
                    exchange, federation.receiving().take(arrived(exchange)).status(), "");
            return;
        }
        switch (shown(path)) {
            case Actors.Shown.Document(var json) -> Servers.answer(exchange, 200, json);
            case Actors.Shown.Gone(var json) -> Servers.answer(exchange, 410, json);
            case Actors.Shown.Nothing _ -> Servers.answer(exchange, 404, "");
        }
    }

    private Actors.Shown shown(String path) {
        var rest = path.substring("/ap/".length()).split("/", 2);
        return switch (rest[0]) {
            case "actors" -> federation.actors().actor(rest[1]);
            case "events" -> federation.actors().thing(Thing.EVENT + rest[1]);
            default -> federation.actors().thing(Thing.NOTE + rest[1]);
        };
    }

    private static Arrived arrived(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        return Arrived.of(
                exchange.getRequestURI().toString(),
                headers.getFirst("Date"),
                headers.getFirst("Digest"),
                headers.getFirst("Content-Type"),
                headers.getFirst("Signature"),
                exchange.getRequestBody().readAllBytes());
    }

    /** For looking into what is stored. */
    String stored(String collection) {
        return String.join(
                "\n",
                database.template()
                        .getCollection(collection)
                        .find()
                        .map(document -> document.toJson())
                        .into(new ArrayList<>()));
    }

    @Override
    public void close() {
        federation.close();
        server.stop(0);
        database.close();
    }

    /** Seals so that a test can see that it was sealed. */
    private static final class Envelopes implements Sealing {

        @Override
        public SealedFields seal(String collection, String id, Map<String, String> fields) {
            return new SealedFields(collection + id, turned(fields));
        }

        @Override
        public Map<String, String> open(String collection, String id, SealedFields sealed) {
            if (!sealed.key().equals(collection + id)) {
                throw new IllegalStateException("it belongs to another document");
            }
            return turned(Objects.requireNonNull(sealed.fields()));
        }

        @Override
        public String lookup(String scope, String value) {
            throw new UnsupportedOperationException();
        }

        private static Map<String, String> turned(Map<String, String> fields) {
            return fields.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            field -> new StringBuilder(field.getValue())
                                    .reverse()
                                    .toString()));
        }
    }
}
