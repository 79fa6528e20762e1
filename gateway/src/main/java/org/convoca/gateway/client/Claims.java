package org.convoca.gateway.client;

import java.util.Locale;
import java.util.Map;
import org.convoca.platform.switches.Switch;
import org.convoca.platform.switches.Switches;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Claims entries of the roll, and follows the mailed links by which a claimant confirms or disowns that. Thread-safe. */
@Component
public class Claims {

    private static final String LINKS = "/internal/claim-links/";

    private final SignatureService service;
    private final Reader reader;
    private final Switches switches;

    Claims(SignatureService service, Reader reader, Switches switches) {
        this.service = service;
        this.reader = reader;
        this.switches = switches;
    }

    /** What a mailed link is for. */
    public enum Step {
        CONFIRM,
        DISOWN;

        /** As in paths. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException when there is none */
        public static Step of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What came of a step.
     *
     * @param outcome what is the case, in kebab-case
     */
    public record Acted(
            String outcome,
            LinkView.@Nullable CallName call,
            LinkView.@Nullable OrganisationName organisation,
            @Nullable String locale) {}

    /**
     * Sends a claim, once.
     *
     * @param idempotencyKey the same for the same claim, so that pressing the button twice claims once
     */
    public FormResult claim(String slug, String signature, ClaimRequest request, String idempotencyKey) {
        if (switches.isOff(Switch.CLAIMS)) {
            return new FormResult.Unavailable();
        }
        var answer = service.post(
                "/api/v1/calls/{slug}/signatures/{id}/claims",
                Map.of("slug", slug, "id", signature),
                request,
                headers -> headers.set("Idempotency-Key", idempotencyKey));
        return FormResults.of(answer, reader);
    }

    /** Looks a link up and changes nothing. */
    public Reading<LinkView> inspect(Step step, String token) {
        return ask("inspect", Map.of("token", token, "purpose", "claim-" + step.code()), LinkView.class);
    }

    /** Does what the link is for, once; asking again is harmless and says what is the case. */
    public Reading<Acted> act(Step step, String token) {
        return ask(step.code(), Map.of("token", token), Acted.class);
    }

    private <T> Reading<T> ask(String path, Map<String, String> body, Class<T> type) {
        return reader.reading(service.post(LINKS + path, Map.of(), body, _ -> {}), type);
    }
}
