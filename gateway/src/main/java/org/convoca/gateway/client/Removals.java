package org.convoca.gateway.client;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.platform.internal.Coordination;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Signatures that conveners take off a roll together, and put back together. Thread-safe. */
@Component
public class Removals {

    private static final String ALL = "/internal/calls/{call}/removals";

    private final SignatureService service;
    private final SignatureAnswers answers;
    private final Reader reader;
    private final Attempts attempts;

    Removals(SignatureService service, SignatureAnswers answers, Reader reader, Attempts attempts) {
        this.service = service;
        this.answers = answers;
        this.reader = reader;
        this.attempts = attempts;
    }

    /** What signatures have in common; what is null does not count. */
    public record Selection(
            @Nullable String name,
            @Nullable String domain,
            @Nullable Instant from,
            @Nullable Instant to,
            boolean withoutEvidence) {

        Map<String, @Nullable Object> body() {
            var body = new HashMap<String, @Nullable Object>();
            body.put("name", name);
            body.put("domain", domain);
            body.put("from", from == null ? null : from.toString());
            body.put("to", to == null ? null : to.toString());
            body.put("withoutEvidence", withoutEvidence);
            return body;
        }
    }

    public record Line(UUID id, String name, @Nullable String territory, Instant publishedAt) {}

    /**
     * @param count of all that fit
     * @param most as many as can be removed at once
     * @param items the first of them
     */
    public record Preview(int count, int most, List<Line> items) {}

    /** @param state {@code removing}, {@code removed}, {@code restoring} or {@code restored} */
    public record Removal(UUID id, String reason, String state, int count, Instant at) {}

    private record Items(List<Removal> items) {}

    /** Those of a call, the latest first. */
    public Reading<List<Removal>> all(Coordination whom, String call) {
        return reader.reading(
                service.coordinated(whom, HttpMethod.GET, ALL, Map.of("call", call), null, null),
                given -> reader.read(given, Items.class).items());
    }

    /** What would be removed. Changes nothing. */
    public Attempt<Preview> preview(Coordination whom, String call, Selection selection) {
        return attempts.of(
                service.coordinated(
                        whom, HttpMethod.POST, ALL + "/preview", Map.of("call", call), selection.body(), null),
                given -> reader.read(given, Preview.class));
    }

    /** @param count how many were seen; refused when there are more or less by now */
    public Attempt<Boolean> remove(Coordination whom, String call, Selection selection, String reason, int count) {
        var body = Map.of("selection", selection.body(), "reason", reason, "count", count);
        return changed(call, service.coordinated(whom, HttpMethod.POST, ALL, Map.of("call", call), body, null));
    }

    /** Puts all of it back that nothing stands against. */
    public Attempt<Boolean> undo(Coordination whom, String call, UUID removal) {
        return changed(
                call,
                service.coordinated(
                        whom, HttpMethod.POST, ALL + "/{id}/undo", Map.of("call", call, "id", removal), null, null));
    }

    /** Pages for everybody show the change soon. */
    private Attempt<Boolean> changed(String call, Answer answer) {
        answers.forget(call);
        return attempts.of(answer, _ -> true);
    }
}
