package org.convoca.gateway.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convoca.platform.internal.Coordination;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** The queue of mails as conveners see it, and what they do about it. Thread-safe. */
@Component
public class SentMails {

    private static final String MAILS = "/api/v1/coordination/mails";

    private final NotificationService service;
    private final Reader reader;
    private final Attempts attempts;

    SentMails(NotificationService service, Reader reader, Attempts attempts) {
        this.service = service;
        this.reader = reader;
        this.attempts = attempts;
    }

    /**
     * A mail; who gets it is nowhere in it.
     *
     * @param about the id of what it is about
     * @param at when it reached its state, or when the next thing happens to it
     * @param reason a code, or null
     */
    public record Mail(
            String id,
            String about,
            String template,
            String status,
            Instant since,
            Instant at,
            int attempts,
            @Nullable String reason) {}

    /**
     * A page of the queue.
     *
     * @param counts by state
     * @param oldestSeconds age of what has waited longest
     * @param next what to ask for the next page, or null
     */
    public record Queue(
            @Nullable Map<String, Long> counts,
            long oldestSeconds,
            @Nullable List<Mail> items,
            @Nullable String next) {

        /** How many are in that state. */
        public long count(String status) {
            return counts == null ? 0 : counts.getOrDefault(status, 0L);
        }

        /** Those of this page. */
        public List<Mail> mails() {
            return Objects.requireNonNullElse(items, List.of());
        }
    }

    /**
     * Mails in that state, the latest first.
     *
     * @param after what the page before named as next, or empty
     */
    public Reading<Queue> list(Coordination whom, String status, String after) {
        var path = MAILS + "?status={status}&limit=50" + (after.isEmpty() ? "" : "&after={after}");
        var answer =
                service.coordinated(whom, HttpMethod.GET, path, Map.of("status", status, "after", after), null, null);
        return reader.reading(answer, Queue.class);
    }

    /** Queues it again. */
    public Attempt<Boolean> resend(Coordination whom, String mail) {
        return step(whom, mail, "/resend");
    }

    /** Keeps it from being sent. */
    public Attempt<Boolean> suppress(Coordination whom, String mail) {
        return step(whom, mail, "/suppress");
    }

    private Attempt<Boolean> step(Coordination whom, String mail, String step) {
        return attempts.of(
                service.coordinated(whom, HttpMethod.POST, MAILS + "/{mail}" + step, Map.of("mail", mail), null, null),
                _ -> true);
    }
}
