package org.convoca.gateway.client;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.convoca.platform.internal.Coordination;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** What waits for coordinators, and what they do about it; nothing of it is kept here. Thread-safe. */
@Component
public class Reviews {

    private final CoordinatedServices services;
    private final Reader reader;
    private final Attempts attempts;
    private final SignatureAnswers signatureAnswers;
    private final EventAnswers eventAnswers;

    Reviews(
            CoordinatedServices services,
            Reader reader,
            Attempts attempts,
            SignatureAnswers signatureAnswers,
            EventAnswers eventAnswers) {
        this.services = services;
        this.reader = reader;
        this.attempts = attempts;
        this.signatureAnswers = signatureAnswers;
        this.eventAnswers = eventAnswers;
    }

    private record Items(
            @Nullable List<Waiting> items,
            @Nullable Long total,
            @Nullable String next) {}

    /**
     * Why somebody is refused.
     *
     * @param template a code whose sentence the contact is told in their language, or null
     * @param text what is added to it, or null
     */
    public record Reason(
            @Nullable String template, @Nullable String text) {

        /** Nothing is said. */
        public static final Reason NONE = new Reason(null, null);

        boolean says() {
            return template != null || text != null;
        }
    }

    /**
     * What became of an item on which was decided.
     *
     * @param outcome {@code settled}, {@code approved}, {@code evidence-needed}, {@code already-settled}, {@code not-applicable}, {@code not-found}
     */
    public record Result(UUID id, String outcome, Waiting.@Nullable Settled settled) {}

    private record Results(@Nullable List<Result> items) {}

    /** What waits of one kind, the oldest first. */
    public Reading<Portion<Waiting>> list(Coordination whom, WaitingKind kind, WaitingQuery query) {
        return switch (services.reading(services.list(whom, kind, query.parameters()), Items.class)) {
            case Reading.Found<Items> found ->
                new Reading.Found<>(
                        Portion.of(
                                Objects.requireNonNullElse(found.value().items(), List.of()),
                                found.value().total(),
                                found.value().next()),
                        false);
            case Reading.Missing<Items> _ -> new Reading.Missing<>();
            case Reading.Unavailable<Items> _ -> new Reading.Unavailable<>();
        };
    }

    /** All about one of them. */
    public Reading<WaitingDetail> find(Coordination whom, WaitingKind kind, UUID id) {
        return reader.reading(
                services.item(whom, kind, id, HttpMethod.GET, "", null),
                given -> WaitingDetail.of(
                        reader.read(given, Waiting.class), reader.read(given, WaitingDetail.Beside.class)));
    }

    /** Decides on some of one kind, at most a hundred; takes effect a little later. */
    public Attempt<List<Result>> decide(
            Coordination whom, WaitingKind kind, List<UUID> ids, String decision, Reason reason) {
        var body = new HashMap<String, Object>(Map.of("ids", ids, "decision", decision));
        if (reason.says()) {
            body.put("reason", reason);
        }
        return attempts.of(services.post(whom, kind, "/decisions", body), given -> {
            forget();
            return Objects.requireNonNullElse(reader.read(given, Results.class).items(), List.of());
        });
    }

    /** Takes a decision back before anybody was told; refused when it is too late. */
    public Attempt<Boolean> undo(Coordination whom, WaitingKind kind, UUID id) {
        return done(services.item(whom, kind, id, HttpMethod.DELETE, "/decision", null));
    }

    /** Gives an item of evidence. */
    public Attempt<Boolean> evidence(Coordination whom, WaitingKind kind, UUID id, Map<String, String> evidence) {
        return done(services.item(whom, kind, id, HttpMethod.POST, "/evidence", evidence));
    }

    /** Asks the contact of a published signature by mail whether it vouches. */
    public Attempt<Boolean> askToVouch(Coordination whom, WaitingKind kind, UUID id, UUID signature) {
        return done(services.item(whom, kind, id, HttpMethod.POST, "/vouchers", Map.of("signature", signature)));
    }

    /** Asks the contact something by mail. */
    public Attempt<Boolean> ask(Coordination whom, WaitingKind kind, UUID id, String text) {
        return done(services.item(whom, kind, id, HttpMethod.POST, "/questions", Map.of("text", text)));
    }

    /** @param coordinator to whom it is handed, or null for whoever comes first */
    public Attempt<Boolean> handOn(Coordination whom, WaitingKind kind, UUID id, @Nullable UUID coordinator) {
        var body = new HashMap<String, @Nullable Object>();
        body.put("coordinator", coordinator);
        return done(services.item(whom, kind, id, HttpMethod.PUT, "/assignee", body));
    }

    /** Makes it part of another. */
    public Attempt<Boolean> merge(Coordination whom, WaitingKind kind, UUID id, UUID into) {
        return done(services.item(whom, kind, id, HttpMethod.POST, "/merge", Map.of("into", into)));
    }

    private Attempt<Boolean> done(Answer answer) {
        return attempts.of(answer, _ -> {
            forget();
            return true;
        });
    }

    /** Lists of calls may show something else soon. */
    private void forget() {
        signatureAnswers.forget("");
        eventAnswers.forget("");
    }
}
