package org.convoca.gateway.client;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.convoca.gateway.client.Answers.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Populated places by name. Thread-safe. */
@Component
public class Gazetteer {

    private static final int OFFERED = 6;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;

    private final EventAnswers answers;

    Gazetteer(EventAnswers answers) {
        this.answers = answers;
    }

    /**
     * A city, town or village.
     *
     * @param territories codes of all in which it may lie, since a land without a state of its own lies in a country too
     * @param zone IANA zone
     */
    public record Settlement(
            String name,
            List<String> territories,
            double lat,
            double lon,
            @Nullable String zone) {

        public Settlement {
            territories = List.copyOf(Objects.requireNonNullElse(territories, List.of()));
        }
    }

    private record Found(List<Settlement> items) {}

    /** What may be meant by a name or the beginning of one; nothing while the service is away. */
    public List<Settlement> named(String name, Locale reader) {
        if (name.length() < SHORTEST || name.length() > LONGEST) {
            return List.of();
        }
        var question = Question.of(
                "/api/v1/places?q={q}&limit={limit}", Map.of("q", name, "limit", String.valueOf(OFFERED)), "", reader);
        return answers.ask(question, Found.class) instanceof Reading.Found<Found> found
                ? found.value().items()
                : List.of();
    }
}
