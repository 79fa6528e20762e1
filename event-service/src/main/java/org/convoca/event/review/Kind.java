package org.convoca.event.review;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.stream.Stream;

/** The kinds of things that this service's coordinators decide about. */
enum Kind {
    REGISTRATION,
    ACTION;

    private final String code = name().toLowerCase(Locale.ROOT);

    @JsonValue
    String code() {
        return code;
    }

    /** As in paths. */
    String plural() {
        return code + "s";
    }

    /** @throws org.convoca.platform.problem.ProblemException with 404 for a path that there is not */
    static Kind ofPath(String plural) {
        return Stream.of(values())
                .filter(kind -> kind.plural().equals(plural))
                .findFirst()
                .orElseThrow(Refusals::notFound);
    }
}
