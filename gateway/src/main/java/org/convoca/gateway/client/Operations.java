package org.convoca.gateway.client;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.convoca.platform.internal.Coordination;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** What waits in the services for somebody to look after it: outboxes and dead letters. Thread-safe. */
@Component
public class Operations {

    private static final String LETTERS = "/internal/dead-letters";
    private static final String OUTBOX = "/internal/outbox/blocked";

    private final SignatureService signatures;
    private final EventService events;
    private final NotificationService notifications;
    private final Reader reader;
    private final Attempts attempts;

    Operations(
            SignatureService signatures,
            EventService events,
            NotificationService notifications,
            Reader reader,
            Attempts attempts) {
        this.signatures = signatures;
        this.events = events;
        this.notifications = notifications;
        this.reader = reader;
        this.attempts = attempts;
    }

    /** Who has outboxes and consumers. */
    public enum Part {
        SIGNATURES,
        EVENTS,
        NOTIFICATIONS;

        /** As in addresses and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Part> find(String code) {
            return Arrays.stream(values())
                    .filter(part -> part.code().equals(code))
                    .findFirst();
        }
    }

    /** An aggregate that is set aside, since the broker will not take its next event. */
    public record Blocked(String collection, String id, String entry, String reason, Instant since) {}

    /** @param pending aggregates with events that the broker has not taken yet */
    public record Outbox(
            long pending, long oldestSeconds, @Nullable List<Blocked> items) {

        public List<Blocked> blocked() {
            return Objects.requireNonNullElse(items, List.of());
        }
    }

    /**
     * A record that a consumer could not take.
     *
     * @param topic of dead letters; with partition and offset it names the letter
     * @param type of the event, or empty
     * @param key the id of what it is about
     * @param reason the kind of failure
     */
    public record Letter(
            String topic, int partition, long offset, Instant at, String type, String key, String reason) {}

    /** @param known whether the broker answered */
    public record Letters(
            boolean known, long waiting, @Nullable List<Letter> items) {

        public List<Letter> letters() {
            return Objects.requireNonNullElse(items, List.of());
        }
    }

    /** What waits in a service; nothing is found while it does not answer. */
    public record Waiting(Part part, Reading<Outbox> outbox, Reading<Letters> letters) {}

    /** Of all services, which are asked at once: one that is away must not keep the others waiting. */
    public List<Waiting> all(Coordination whom) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return Arrays.stream(Part.values())
                    .map(part -> CompletableFuture.supplyAsync(() -> waiting(whom, part), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private Waiting waiting(Coordination whom, Part part) {
        return new Waiting(part, outbox(whom, part), letters(whom, part));
    }

    private Reading<Outbox> outbox(Coordination whom, Part part) {
        return reader.reading(
                service(part).coordinated(whom, HttpMethod.GET, OUTBOX, Map.of(), null, null), Outbox.class);
    }

    /** The dead letters of one service. */
    public Reading<Letters> letters(Coordination whom, Part part) {
        return reader.reading(
                service(part).coordinated(whom, HttpMethod.GET, LETTERS, Map.of(), null, null), Letters.class);
    }

    /** Which dead letter. */
    public record Place(Part part, String topic, int partition, long offset) {}

    /** Sends it back to where it came from. */
    public Attempt<Boolean> replay(Coordination whom, Place place) {
        return step(whom, place, "/replay");
    }

    /** Gives it up. */
    public Attempt<Boolean> drop(Coordination whom, Place place) {
        return step(whom, place, "/drop");
    }

    private Attempt<Boolean> step(Coordination whom, Place place, String step) {
        return post(
                whom,
                place.part(),
                LETTERS + "/{topic}/{partition}/{offset}" + step,
                Map.of("topic", place.topic(), "partition", place.partition(), "offset", place.offset()));
    }

    /** Lets the relay try again what is set aside. */
    public Attempt<Boolean> retry(Coordination whom, Part part, String collection, String id) {
        return post(whom, part, OUTBOX + "/{collection}/{id}/release", Map.of("collection", collection, "id", id));
    }

    private Attempt<Boolean> post(Coordination whom, Part part, String path, Map<String, ?> variables) {
        return attempts.of(service(part).coordinated(whom, HttpMethod.POST, path, variables, null, null), _ -> true);
    }

    private RemoteService service(Part part) {
        return switch (part) {
            case SIGNATURES -> signatures;
            case EVENTS -> events;
            case NOTIFICATIONS -> notifications;
        };
    }
}
