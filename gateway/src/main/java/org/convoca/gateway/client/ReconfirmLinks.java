package org.convoca.gateway.client;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Mailed links by which organisations say whether they sign a newer text. Tokens travel in bodies, never in an address. Thread-safe. */
@Component
public class ReconfirmLinks {

    private static final String LINKS = "/internal/links";
    private static final String PURPOSE = "reconfirm";

    private final SignatureService service;
    private final Reader reader;
    private final SignatureAnswers answers;

    ReconfirmLinks(SignatureService service, Reader reader, SignatureAnswers answers) {
        this.service = service;
        this.reader = reader;
        this.answers = answers;
    }

    /**
     * What became of an answer.
     *
     * @param outcome {@code confirmed}, {@code already-confirmed}, {@code text-changed}, {@code call-not-open}, {@code withdrawn},
     *     {@code already-withdrawn}, {@code expired} or {@code gone}
     */
    public record Answered(
            String outcome, LinkView.CallName call, String locale, LinkView.OrganisationName organisation) {}

    /** Looks a link up and changes nothing. */
    public Reading<ReconfirmLink> inspect(String token) {
        var body = Map.of("token", token, "purpose", PURPOSE);
        return reader.reading(service.post(LINKS + "/inspect", Map.of(), body, _ -> {}), ReconfirmLink.class);
    }

    /** @param version of the text that was shown */
    public Reading<Answered> confirm(String token, int version) {
        return answer("/" + PURPOSE, Map.of("token", token, "version", version));
    }

    public Reading<Answered> withdraw(String token) {
        return answer("/" + PURPOSE + "/withdrawal", Map.of("token", token));
    }

    private Reading<Answered> answer(String path, Map<String, ?> body) {
        return reader.reading(service.post(LINKS + path, Map.of(), body, _ -> {}), given -> {
            var answered = reader.read(given, Answered.class);
            answers.forget(answered.call().slug());
            return answered;
        });
    }
}
