package org.convoca.gateway.client;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mailed links to an organisation's own page, and those by which its contact changes. Tokens travel in bodies, never in an address. Thread-safe. */
@Component
public class SignatureLinks {

    private final SignatureService service;
    private final Reader reader;

    SignatureLinks(SignatureService service, Reader reader) {
        this.service = service;
        this.reader = reader;
    }

    /**
     * What is behind a link to an organisation's own page.
     *
     * @param state {@code valid} or {@code expired}
     * @param organisation its name
     * @param locale in which its contact reads
     */
    public record OwnLink(
            String state,
            LinkView.CallName call,
            String organisation,
            String locale,
            @Nullable Instant expiresAt) {

        public boolean isValid() {
            return state.equals("valid");
        }
    }

    /** What a link to an organisation's own page opens. */
    public record Opened(UUID signature, UUID holder, String call, String locale) {}

    /**
     * What is behind a link by which a mailbox agrees that the contact changes.
     *
     * @param state {@code valid}, {@code agreed} by this mailbox, {@code used} or {@code expired}
     * @param side {@code old} or {@code new}
     * @param next the mailbox to come, all but hidden; only for the one of record
     */
    public record ChangeLink(
            String state,
            String side,
            @Nullable String next,
            LinkView.CallName call,
            String organisation,
            String locale,
            @Nullable Instant expiresAt) {}

    /**
     * What the answer of a mailbox brought about.
     *
     * @param outcome {@code agreed}, {@code changed}, {@code refused} or {@code gone}
     */
    public record ChangeOutcome(String outcome, LinkView.CallName call, String organisation, String locale) {}

    /** Looks a link up and changes nothing. */
    public Reading<OwnLink> inspect(String token) {
        return ask("/internal/links/inspect", Map.of("token", token, "purpose", "signature"), OwnLink.class);
    }

    /** The signature of a link that still works. */
    public Reading<Opened> open(String token) {
        return ask("/internal/signature-links/open", Map.of("token", token), Opened.class);
    }

    /** Looks up what is asked, and changes nothing. */
    public Reading<ChangeLink> inspectChange(String token) {
        return ask("/internal/links/inspect", Map.of("token", token, "purpose", "contact-change"), ChangeLink.class);
    }

    /** Says yes or no; saying it twice is safe. */
    public Reading<ChangeOutcome> answerChange(String token, boolean agree) {
        var body = Map.of("token", token, "agree", agree);
        return ask("/internal/contact-changes/answer", body, ChangeOutcome.class);
    }

    private <T> Reading<T> ask(String path, Map<String, ?> body, Class<T> type) {
        return reader.reading(service.post(path, Map.of(), body, _ -> {}), type);
    }
}
