package org.convoca.gateway.client;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Mailed links behind which an organiser answers one question. Tokens travel in bodies, never in an address. Thread-safe. */
@Component
public class AnswerLinks {

    private final EventService service;
    private final Reader reader;
    private final Attempts attempts;
    private final EventAnswers answers;

    AnswerLinks(EventService service, Reader reader, Attempts attempts, EventAnswers answers) {
        this.service = service;
        this.reader = reader;
        this.attempts = attempts;
        this.answers = answers;
    }

    /** What is asked. */
    public enum Question {
        /** On which day of the week it takes place. */
        WEEK("week-links", "answer"),
        /** How it was. */
        REPORT("report-links", "report");

        private final String links;
        private final String step;

        Question(String links, String step) {
            this.links = links;
            this.step = step;
        }
    }

    /** Looks a link up and changes nothing. */
    public Reading<AnswerLink> inspect(Question question, String token) {
        return reader.reading(
                service.post("/internal/" + question.links + "/inspect", Map.of(), Map.of("token", token), _ -> {}),
                AnswerLink.class);
    }

    /** Settles the question. */
    public Attempt<AnswerLink.Settled> answer(Question question, String token, Map<String, ?> answer) {
        var body = new HashMap<String, Object>(answer);
        body.put("token", token);
        return attempts.of(
                service.post("/internal/" + question.links + "/" + question.step, Map.of(), body, _ -> {}),
                given -> settled(reader.read(given, AnswerLink.Settled.class)));
    }

    /** Pages for everybody show it at once. */
    private AnswerLink.Settled settled(AnswerLink.Settled settled) {
        if (settled.action() != null) {
            answers.forget(settled.action().call());
        }
        answers.forget("");
        return settled;
    }
}
