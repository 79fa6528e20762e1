package org.convoca.gateway.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.convoca.gateway.client.Reading;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A page that cannot be made without what it shows. */
public final class Readings {

    private Readings() {}

    /**
     * What was found.
     *
     * @param missing what to answer when there is no such thing
     * @throws ProblemException when there is nothing to show
     */
    public static <T> Reading.Found<T> required(Reading<T> reading, ProblemType missing) {
        return switch (reading) {
            case Reading.Found<T> found -> found;
            case Reading.Missing<T> _ -> throw new ProblemException(missing, missing.hint());
            case Reading.Unavailable<T> _ -> throw unavailable();
        };
    }

    /** Come back later: for a form that is shown again with what was typed, since a page of its own would lose it. */
    public static void later(HttpServletResponse response) {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Reading.LATER.toSeconds()));
    }

    /** Come back later. */
    public static ProblemException unavailable() {
        return new ProblemException(ProblemType.UNAVAILABLE, ProblemType.UNAVAILABLE.hint(), List.of(), Reading.LATER);
    }
}
