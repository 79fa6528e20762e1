package org.convoca.gateway.client;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convoca.gateway.client.Answers.Question;
import org.convoca.gateway.client.RollPage.Signatory;
import org.springframework.stereotype.Component;

/** Calls and their rolls, as anybody may read them. Thread-safe. */
@Component
public class Calls {

    private static final String CALLS = "/api/v1/calls";

    private final SignatureAnswers answers;

    Calls(SignatureAnswers answers) {
        this.answers = answers;
    }

    private record CallList(List<CallSummary> items) {}

    /** The calls that the public may see, at most a hundred. */
    public Reading<List<CallSummary>> all(Locale reader) {
        var question = Question.of(CALLS + "?limit={limit}", Map.of("limit", "100"), "", reader);
        return switch (answers.ask(question, CallList.class)) {
            case Reading.Found<CallList> found ->
                new Reading.Found<>(found.value().items(), found.stale());
            case Reading.Missing<CallList> _ -> new Reading.Missing<>();
            case Reading.Unavailable<CallList> _ -> new Reading.Unavailable<>();
        };
    }

    /** The call, with the declaration in the reader's language where there is such a text. */
    public Reading<CallView> find(String slug, Locale reader) {
        return answers.ask(Question.of(CALLS + "/{slug}", Map.of("slug", slug), slug, reader), CallView.class);
    }

    /** One entry of the call's roll. */
    public Reading<Signatory> entry(String slug, String id, Locale reader) {
        var variables = Map.of("slug", slug, "id", id);
        return answers.ask(Question.of(CALLS + "/{slug}/roll/{id}", variables, slug, reader), Signatory.class);
    }

    /** Those who signed last, the newest first. */
    public Reading<RollPage> newest(String slug, int limit, Locale reader) {
        var variables = Map.of("slug", slug, "limit", String.valueOf(limit));
        return answers.ask(
                Question.of(CALLS + "/{slug}/roll?order=newest&limit={limit}", variables, slug, reader),
                RollPage.class);
    }

    /** A page of the call's roll, sorted for the reader. */
    public Reading<RollPage> roll(String slug, RollQuery query, Locale reader) {
        var variables = new HashMap<>(query.parameters());
        variables.put("slug", slug);
        return answers.ask(
                Question.of(CALLS + "/{slug}/roll" + query.template(), variables, slug, reader), RollPage.class);
    }
}
