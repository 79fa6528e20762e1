package org.convoca.gateway.client;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Mailed links by which coordinators ask something. A question about a signature is the signature-service's, one about a registration or an action the
 * event-service's; a link does not say whose it is, so one is asked after the other. Tokens travel in bodies, never in an address. Thread-safe.
 */
@Component
public class InquiryLinks {

    private final SignatureService signatures;
    private final EventService events;
    private final Reader reader;
    private final Attempts attempts;

    InquiryLinks(SignatureService signatures, EventService events, Reader reader, Attempts attempts) {
        this.signatures = signatures;
        this.events = events;
        this.reader = reader;
        this.attempts = attempts;
    }

    /** What is asked. */
    public enum Purpose {
        /** Something in a coordinator's words. */
        ANSWER,
        /** Whether one signatory knows another. */
        VOUCH;

        public String code() {
            return switch (this) {
                case ANSWER -> "answer";
                case VOUCH -> "vouch";
            };
        }
    }

    /** Looks a link up and changes nothing. */
    public Reading<InquiryLink> inspect(Purpose purpose, String token) {
        return reader.reading(
                send(purpose, "inspect", Map.of("token", token, "purpose", purpose.code())), InquiryLink.class);
    }

    /** Says something, once. */
    public Attempt<InquiryLink> say(Purpose purpose, String token, Map<String, ?> said) {
        var body = new HashMap<String, Object>(said);
        body.put("token", token);
        body.put("purpose", purpose.code());
        return attempts.of(send(purpose, purpose.code(), body), given -> reader.read(given, InquiryLink.class));
    }

    private Answer send(Purpose purpose, String step, Map<String, ?> body) {
        var path = "/internal/links/" + step;
        var answer = signatures.post(path, Map.of(), body, _ -> {});
        var unknown = answer instanceof Answer.Given given && given.status() == 404;
        return switch (purpose) {
            case ANSWER -> unknown ? events.post(path, Map.of(), body, _ -> {}) : answer;
            case VOUCH -> answer;
        };
    }
}
