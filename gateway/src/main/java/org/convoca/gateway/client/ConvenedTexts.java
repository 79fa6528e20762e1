package org.convoca.gateway.client;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convoca.contracts.territory.Region;
import org.convoca.platform.internal.Coordination;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** The texts of a call as its conveners see and change them. Thread-safe. */
@Component
public class ConvenedTexts {

    private static final String TEXTS = "/api/v1/coordination/calls/{call}/texts";

    private final SignatureService service;
    private final Reader reader;
    private final Attempts attempts;
    private final SignatureAnswers answers;

    ConvenedTexts(SignatureService service, Reader reader, Attempts attempts, SignatureAnswers answers) {
        this.service = service;
        this.reader = reader;
        this.attempts = attempts;
        this.answers = answers;
    }

    /** @param language the main one */
    public record All(String language, List<InOneLanguage> items) {
        public All {
            items = List.copyOf(items);
        }

        public Optional<InOneLanguage> in(String wanted) {
            return items.stream()
                    .filter(item -> item.text().language().equals(wanted))
                    .findFirst();
        }
    }

    /**
     * @param signed how many on the roll signed in this language
     * @param reachable how many of those can be asked
     * @param major the last version that says something else than the one before, or null
     * @param unconfirmed how many of those who can be asked have not signed that version
     * @param unreachable how many have not whom nobody can ask
     */
    public record InOneLanguage(
            TextVersion text,
            boolean main,
            long signed,
            long reachable,
            @Nullable Integer major,
            long unconfirmed,
            long unreachable) {}

    /**
     * What a convener wrote.
     *
     * @param weight {@code minor} or {@code major}; null for the first text in a language
     * @param version that was looked at; 0 for the first text in a language
     */
    public record Change(
            String title,
            String summary,
            String body,
            @Nullable String weight,
            @Nullable String note,
            int version) {}

    /**
     * Somebody on the roll who has not signed the latest text.
     *
     * @param version that was signed; null where an imported list does not say
     * @param askedAt when the contact was asked; null while that is still to be done, or when there is none
     */
    public record Signatory(
            UUID id,
            String name,
            @Nullable String territory,
            Region region,
            @Nullable Integer version,
            @Nullable Instant askedAt) {}

    private record Unconfirmed(
            List<Signatory> items, long total, @Nullable String next) {}

    public Reading<All> all(Coordination whom, String call) {
        return reader.reading(
                service.coordinated(whom, HttpMethod.GET, TEXTS, Map.of("call", call), null, null), All.class);
    }

    /** Refused where somebody else was faster, or nothing can be changed any more. */
    public Attempt<Boolean> revise(Coordination whom, String call, String language, Change change) {
        var variables = Map.of("call", call, "language", language);
        var answer = service.coordinated(whom, HttpMethod.PUT, TEXTS + "/{language}", variables, change, null);
        return attempts.of(answer, _ -> {
            answers.forget(call);
            answers.forget("");
            return true;
        });
    }

    /**
     * Who has not signed the latest text in that language.
     *
     * @param reachable false for those without a contact
     * @param after the mark of a page; empty for the first
     */
    public Reading<Portion<Signatory>> unconfirmed(
            Coordination whom, String call, String language, boolean reachable, String after) {
        var parameters = new HashMap<String, String>();
        parameters.put("language", language);
        parameters.put("reachable", String.valueOf(reachable));
        if (!after.isEmpty()) {
            parameters.put("after", after);
        }
        var path = TEXTS + "/unconfirmed" + WaitingQuery.template(parameters);
        parameters.put("call", call);
        return reader.reading(service.coordinated(whom, HttpMethod.GET, path, parameters, null, null), given -> {
            var page = reader.read(given, Unconfirmed.class);
            return Portion.of(page.items(), page.total(), page.next());
        });
    }
}
