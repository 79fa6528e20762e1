package org.convoca.gateway.client;

import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads answers; a field that a newer service adds is skipped. */
@Component
class Reader {

    private final JsonMapper json;

    Reader(JsonMapper json) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    <T> T read(Answer.Given answer, Class<T> type) {
        return json.readValue(answer.body(), type);
    }

    /** What a service tells; nothing is kept here. */
    <T> Reading<T> reading(Answer answer, Class<T> type) {
        return reading(answer, given -> read(given, type));
    }

    /** The same of what is made of its answer. */
    <T> Reading<T> reading(Answer answer, Function<Answer.Given, T> content) {
        return switch (answer) {
            case Answer.Given given when given.isSuccess() -> new Reading.Found<>(content.apply(given), false);
            case Answer.Given _ -> new Reading.Missing<>();
            case Answer.None _ -> new Reading.Unavailable<>();
        };
    }

    /** A problem's fields; an answer that is none has none of them. */
    ProblemView problem(Answer.Given answer) {
        try {
            return json.readValue(answer.body(), ProblemView.class);
        } catch (JacksonException e) {
            return new ProblemView("", null);
        }
    }
}
