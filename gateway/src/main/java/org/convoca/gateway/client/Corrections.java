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

/** Who is on the roll of a coordinator's territories, and what can be put right there. Thread-safe. */
@Component
public class Corrections {

    private final CoordinatedServices services;
    private final Attempts attempts;
    private final SignatureAnswers answers;

    Corrections(CoordinatedServices services, Attempts attempts, SignatureAnswers answers) {
        this.services = services;
        this.attempts = attempts;
        this.answers = answers;
    }

    /**
     * A signatory of the roll.
     *
     * @param title its name, letter for letter
     * @param subtitle its acronym, or null
     */
    public record Published(
            UUID id,
            String call,
            String title,
            @Nullable String subtitle,
            @Nullable String territory) {}

    private record Items(
            @Nullable List<Published> items,
            @Nullable Long total,
            @Nullable String next) {}

    /** @param search words that a name contains; empty for all */
    public Reading<Portion<Published>> published(Coordination whom, WaitingQuery query, String search) {
        var parameters = new HashMap<>(query.parameters());
        parameters.put("status", "published");
        if (!search.isEmpty()) {
            parameters.put("q", search);
        }
        return switch (services.reading(services.list(whom, WaitingKind.SIGNATURE, parameters), Items.class)) {
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

    /** Corrects what is in the patch, unless somebody else changed it since that version. */
    public Attempt<Boolean> correct(Coordination whom, String call, UUID id, Map<String, ?> patch, long version) {
        var body = new HashMap<String, Object>(patch);
        body.put("version", version);
        return done(call, services.item(whom, WaitingKind.SIGNATURE, id, HttpMethod.PATCH, "", body));
    }

    /** Takes a duplicate off the roll in favour of another. */
    public Attempt<Boolean> merge(Coordination whom, String call, UUID id, UUID into) {
        return done(
                call, services.item(whom, WaitingKind.SIGNATURE, id, HttpMethod.POST, "/merge", Map.of("into", into)));
    }

    /** Takes it off the roll; the contact is told why. */
    public Attempt<Boolean> unpublish(Coordination whom, String call, UUID id, Reviews.Reason reason) {
        return done(
                call,
                services.item(
                        whom, WaitingKind.SIGNATURE, id, HttpMethod.POST, "/unpublish", Map.of("reason", reason)));
    }

    /** Pages for everybody show the change at once. */
    private Attempt<Boolean> done(String call, Answer answer) {
        return attempts.of(answer, _ -> {
            answers.forget(call);
            return true;
        });
    }
}
