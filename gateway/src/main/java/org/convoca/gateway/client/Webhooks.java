package org.convoca.gateway.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.convoca.platform.internal.Coordination;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Who hears of what happens, what was sent there, and what came back. Thread-safe. */
@Component
public class Webhooks {

    private static final String ALL = "/api/v1/coordination/webhooks";
    private static final String ONE = ALL + "/{id}";
    private static final String DELIVERIES = ONE + "/deliveries";

    private final NotificationService service;
    private final Reader reader;
    private final Attempts attempts;

    Webhooks(NotificationService service, Reader reader, Attempts attempts) {
        this.service = service;
        this.reader = reader;
        this.attempts = attempts;
    }

    /**
     * An address that hears of things, without its secret.
     *
     * @param calls slugs; empty for all
     * @param kinds types of events; empty for all
     * @param status {@code enabled} or {@code disabled}
     * @param reason why it is disabled, or null
     * @param secondSecretUntil until when the secret before signs too, or null
     * @param version to be given with a change
     */
    public record Webhook(
            UUID id,
            String url,
            String description,
            List<String> calls,
            List<String> kinds,
            String status,
            Instant createdAt,
            @Nullable Instant failingSince,
            @Nullable Instant disabledAt,
            @Nullable String reason,
            @Nullable Instant secondSecretUntil,
            long version) {

        public boolean isEnabled() {
            return status.equals("enabled");
        }
    }

    /** @param kinds of which one can hear */
    public record All(
            @Nullable List<Webhook> items, @Nullable List<String> kinds) {

        public List<Webhook> webhooks() {
            return Objects.requireNonNullElse(items, List.of());
        }

        public List<String> offered() {
            return Objects.requireNonNullElse(kinds, List.of());
        }
    }

    /**
     * What was filled in.
     *
     * @param version as it was read, or null for a new one
     */
    public record Wanted(
            String url,
            String description,
            List<String> calls,
            List<String> kinds,
            @Nullable Long version) {}

    /** @param secret told this once */
    public record Told(String secret, Webhook webhook) {
        @Override
        public String toString() {
            return "Told[hidden]";
        }
    }

    /**
     * One try.
     *
     * @param status of the answer, or null where there was none
     * @param failure why there was none, or null
     */
    public record Try(
            Instant at, @Nullable Integer status, @Nullable String failure, long millis) {}

    /**
     * A message on its way.
     *
     * @param status {@code waiting}, {@code delivered} or {@code failed}
     * @param since when what it tells happened
     * @param at when it is tried next, or when it was delivered or given up
     * @param reason why it was given up, or null
     */
    public record Delivery(
            String id,
            String type,
            String status,
            Instant since,
            Instant at,
            @Nullable String reason,
            @Nullable List<Try> attempts) {

        public List<Try> tries() {
            return Objects.requireNonNullElse(attempts, List.of());
        }
    }

    /** @param next what to ask for the next page, or null */
    public record Log(
            @Nullable List<Delivery> items, @Nullable String next) {

        public List<Delivery> deliveries() {
            return Objects.requireNonNullElse(items, List.of());
        }
    }

    /** @param body as it was sent */
    public record Detail(Delivery delivery, String body) {}

    /** @param more whether there are more than were taken at once */
    public record Replayed(int replayed, boolean more) {}

    public Reading<All> all(Coordination whom) {
        return reader.reading(service.coordinated(whom, HttpMethod.GET, ALL, Map.of(), null, null), All.class);
    }

    public Reading<Webhook> find(Coordination whom, UUID id) {
        return reader.reading(
                service.coordinated(whom, HttpMethod.GET, ONE, Map.of("id", id), null, null), Webhook.class);
    }

    /** Refused where it was made before under the same key of the request, or there are too many. */
    public Attempt<Told> make(Coordination whom, Wanted wanted, String once) {
        return attempts.of(
                service.coordinated(whom, HttpMethod.POST, ALL, Map.of(), wanted, once),
                given -> reader.read(given, Told.class));
    }

    /** Refused where somebody changed it in the meantime. */
    public Attempt<Boolean> change(Coordination whom, UUID id, Wanted wanted) {
        return attempts.of(service.coordinated(whom, HttpMethod.PUT, ONE, Map.of("id", id), wanted, null), _ -> true);
    }

    /** The old secret signs for another day. */
    public Attempt<Told> renewSecret(Coordination whom, UUID id) {
        return attempts.of(post(whom, id, "/secret"), given -> reader.read(given, Told.class));
    }

    public Attempt<Boolean> remove(Coordination whom, UUID id) {
        return attempts.of(service.coordinated(whom, HttpMethod.DELETE, ONE, Map.of("id", id), null, null), _ -> true);
    }

    public Attempt<Boolean> enable(Coordination whom, UUID id) {
        return attempts.of(post(whom, id, "/enable"), _ -> true);
    }

    public Attempt<Boolean> disable(Coordination whom, UUID id) {
        return attempts.of(post(whom, id, "/disable"), _ -> true);
    }

    /** Refused for one that is disabled. */
    public Attempt<Boolean> test(Coordination whom, UUID id) {
        return attempts.of(post(whom, id, "/tests"), _ -> true);
    }

    private Answer post(Coordination whom, UUID id, String step) {
        return service.coordinated(whom, HttpMethod.POST, ONE + step, Map.of("id", id), null, null);
    }

    /**
     * What was sent there, the latest first.
     *
     * @param status or empty for all
     * @param after what the page before named as next, or empty
     */
    public Reading<Log> log(Coordination whom, UUID id, String status, String after) {
        var path = DELIVERIES + "?limit=50" + (status.isEmpty() ? "" : "&status={status}")
                + (after.isEmpty() ? "" : "&after={after}");
        var variables = Map.of("id", id, "status", status, "after", after);
        return reader.reading(service.coordinated(whom, HttpMethod.GET, path, variables, null, null), Log.class);
    }

    public Reading<Detail> delivery(Coordination whom, UUID id, String message) {
        var variables = Map.of("id", id, "message", message);
        return reader.reading(
                service.coordinated(whom, HttpMethod.GET, DELIVERIES + "/{message}", variables, null, null),
                Detail.class);
    }

    public Attempt<Boolean> replay(Coordination whom, UUID id, String message) {
        var variables = Map.of("id", id, "message", message);
        return attempts.of(
                service.coordinated(whom, HttpMethod.POST, DELIVERIES + "/{message}/replay", variables, null, null),
                _ -> true);
    }

    /** Sends again all that failed of what happened since. */
    public Attempt<Replayed> replayFailed(Coordination whom, UUID id, Instant since) {
        var body = Map.of("since", since.toString());
        return attempts.of(
                service.coordinated(whom, HttpMethod.POST, ONE + "/replays", Map.of("id", id), body, null),
                given -> reader.read(given, Replayed.class));
    }
}
