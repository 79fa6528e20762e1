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

/** Corrections that organisations on a roll asked for, and that wait for a coordinator. Thread-safe. */
@Component
public class Amendments {

    private static final String ALL = "/api/v1/coordination/amendments";

    private final SignatureService service;
    private final SignatureAnswers answers;
    private final Reader reader;
    private final Attempts attempts;

    Amendments(SignatureService service, SignatureAnswers answers, Reader reader, Attempts attempts) {
        this.service = service;
        this.answers = answers;
        this.reader = reader;
        this.attempts = attempts;
    }

    /**
     * @param id of the signature
     * @param before as it stands on the roll
     * @param after as the organisation wants it
     * @param since when that was asked for
     * @param hints signatories that may be taken for it then
     */
    public record Amendment(
            UUID id,
            String call,
            OwnSignature.Named before,
            OwnSignature.Named after,
            Instant since,
            List<Likeness> hints) {

        public Amendment {
            hints = List.copyOf(hints);
        }
    }

    /** @param values {@code name}, where it is public */
    public record Likeness(Map<String, String> values) {}

    private record Items(@Nullable List<Amendment> items) {}

    /** Those of this coordinator, the longest waiting first. */
    public Reading<List<Amendment>> waiting(Coordination whom) {
        return reader.reading(
                service.coordinated(whom, HttpMethod.GET, ALL, Map.of(), null, null),
                given -> Objects.requireNonNullElse(
                        reader.read(given, Items.class).items(), List.of()));
    }

    /** @param since of what was looked at */
    public Attempt<Boolean> decide(Coordination whom, String call, UUID id, Instant since, boolean accept) {
        var body = Map.of("accept", accept, "since", since);
        var answer = service.coordinated(whom, HttpMethod.POST, ALL + "/{id}/decision", Map.of("id", id), body, null);
        return attempts.of(answer, _ -> {
            answers.forget(call);
            return true;
        });
    }
}
