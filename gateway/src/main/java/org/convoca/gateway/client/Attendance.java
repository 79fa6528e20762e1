package org.convoca.gateway.client;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Counts passers-by who say that they come, without an account and without a name. Thread-safe. */
@Component
public class Attendance {

    private static final String OF_AN_ACTION = "/internal/actions/{id}/attendance";

    /** The action is over, or the visitor has asked too much today. */
    private static final Set<Integer> REFUSED = Set.of(409, 429);

    private final EventService service;
    private final Reader reader;
    private final EventAnswers answers;

    Attendance(EventService service, Reader reader, EventAnswers answers) {
        this.service = service;
        this.reader = reader;
        this.answers = answers;
    }

    /**
     * What came of it.
     *
     * @param coming how many say so now; 0 where it was refused
     * @param counted whether this visitor is among them
     */
    public record Coming(int coming, boolean counted) {}

    /**
     * Counts a visitor, once.
     *
     * @param visitor who it is for a day, without saying who; see {@code edge.Visitors}
     */
    public Reading<Coming> come(UUID action, String visitor) {
        return ask(HttpMethod.POST, action, visitor);
    }

    /** Counts a visitor no more. */
    public Reading<Coming> stayAway(UUID action, String visitor) {
        return ask(HttpMethod.DELETE, action, visitor);
    }

    private Reading<Coming> ask(HttpMethod method, UUID action, String visitor) {
        var answer = service.counted(method, OF_AN_ACTION, Map.of("id", action), Map.of("visitor", visitor));
        return switch (answer) {
            case Answer.Given given
            when given.isSuccess() -> {
                // The number on the action's page is right at once.
                answers.forget("");
                yield new Reading.Found<>(reader.read(given, Coming.class), false);
            }
            case Answer.Given given
            when REFUSED.contains(given.status()) -> new Reading.Found<>(new Coming(0, false), false);
            case Answer.Given _ -> new Reading.Missing<>();
            case Answer.None _ -> new Reading.Unavailable<>();
        };
    }
}
