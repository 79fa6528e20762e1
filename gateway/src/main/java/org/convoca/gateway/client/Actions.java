package org.convoca.gateway.client;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convoca.gateway.client.Answers.Question;
import org.springframework.stereotype.Component;

/** Street actions, as anybody may read them. Thread-safe. */
@Component
public class Actions {

    private static final String OF_A_CALL = "/api/v1/calls/{slug}/actions";

    private final EventAnswers answers;

    Actions(EventAnswers answers) {
        this.answers = answers;
    }

    /** A page of a call's actions. */
    public Reading<ActionPage> of(String slug, ActionQuery query, Locale reader) {
        return ask(OF_A_CALL, slug, query.parameters(), reader, ActionPage.class);
    }

    /** How many a call has, whatever a reader looks for. */
    public Reading<ActionTotals> totals(String slug) {
        return ask(OF_A_CALL + "/totals", slug, Map.of(), Locale.ENGLISH, ActionTotals.class);
    }

    /** One action. */
    public Reading<ActionView> find(UUID id, Locale reader) {
        return answers.ask(
                Question.of("/api/v1/actions/{id}", Map.of("id", id.toString()), "", reader), ActionView.class);
    }

    private <T> Reading<T> ask(String path, String slug, Map<String, String> parameters, Locale reader, Class<T> type) {
        var template = parameters.keySet().stream()
                .map(name -> name + "={" + name + "}")
                .collect(Collectors.joining("&", parameters.isEmpty() ? "" : "?", ""));
        var variables = new HashMap<>(parameters);
        variables.put("slug", slug);
        return answers.ask(Question.of(path + template, variables, slug, reader), type);
    }
}
