package org.convoca.gateway.client;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the links in mails are about, and what happens when their button is pressed. Tokens travel in bodies, never in an address. Thread-safe. */
@Component
public class MailedLinks {

    private final SignatureService service;
    private final Reader reader;
    private final SignatureAnswers answers;

    MailedLinks(SignatureService service, Reader reader, SignatureAnswers answers) {
        this.service = service;
        this.reader = reader;
        this.answers = answers;
    }

    /** Looks a link up and changes nothing. */
    public Reading<LinkView> inspect(LinkPurpose purpose, String token) {
        var body = Map.of("token", token, "purpose", purpose.code());
        return reader.reading(service.post("/internal/links/inspect", Map.of(), body, _ -> {}), LinkView.class);
    }

    /** Does what the link is for, once; asking again is harmless and says what is the case. */
    public LinkResult act(LinkPurpose purpose, String token) {
        var path = "/internal/links/" + purpose.code();
        return switch (service.post(path, Map.of(), Map.of("token", token), _ -> {})) {
            case Answer.Given given when given.isSuccess() -> done(reader.read(given, Acted.class));
            case Answer.Given _ -> new LinkResult.Unknown();
            case Answer.None _ -> new LinkResult.Unavailable();
        };
    }

    private record Acted(
            Outcome outcome,
            LinkView.@Nullable CallName call,
            LinkView.@Nullable OrganisationName organisation,
            @Nullable String locale,
            @Nullable String own) {}

    private LinkResult done(Acted acted) {
        if (acted.call() != null) {
            answers.forget(acted.call().slug());
        }
        return new LinkResult.Done(acted.outcome(), acted.call(), acted.organisation(), acted.locale(), acted.own());
    }
}
