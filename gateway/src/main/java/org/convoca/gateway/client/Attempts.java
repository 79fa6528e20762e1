package org.convoca.gateway.client;

import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Reads what a service answered to a change. */
@Component
class Attempts {

    private final Reader reader;

    Attempts(Reader reader) {
        this.reader = reader;
    }

    <T> Attempt<T> of(Answer answer, Function<Answer.Given, T> content) {
        return switch (answer) {
            case Answer.None _ -> new Attempt.Unavailable<>();
            case Answer.Given given when given.isSuccess() -> new Attempt.Done<>(content.apply(given));
            case Answer.Given given -> refused(given);
        };
    }

    private <T> Attempt<T> refused(Answer.Given given) {
        return switch (given.status()) {
            case 400, 413, 415, 422 ->
                new Attempt.Invalid<>(reader.problem(given).fieldErrors());
            case 404 -> new Attempt.Missing<>();
            default -> new Attempt.Refused<>();
        };
    }
}
