package org.convoca.gateway.client;

import java.util.Map;
import org.convoca.platform.internal.Coordination;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** When calls take to the streets, as their conveners say it. Thread-safe. */
@Component
public class Weeks {

    private final SignatureService service;
    private final Attempts attempts;
    private final SignatureAnswers answers;

    Weeks(SignatureService service, Attempts attempts, SignatureAnswers answers) {
        this.service = service;
        this.attempts = attempts;
        this.answers = answers;
    }

    /** Announces the days, moves them, or withdraws them; doing it twice tells nobody twice. */
    public Attempt<Boolean> set(Coordination whom, String call, Map<String, String> week) {
        var answer = service.coordinated(
                whom, HttpMethod.PUT, "/api/v1/coordination/calls/{call}/week", Map.of("call", call), week, null);
        return attempts.of(answer, _ -> {
            answers.forget(call);
            answers.forget("");
            return true;
        });
    }
}
