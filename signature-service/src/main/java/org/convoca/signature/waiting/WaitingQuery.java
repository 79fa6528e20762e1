package org.convoca.signature.waiting;

import java.util.List;
import java.util.Optional;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.signature.authority.Reviewer;
import org.convoca.signature.call.CallSlug;
import org.jspecify.annotations.Nullable;

/**
 * Which waiting things are asked for.
 *
 * @param mine only those that were given to the asking coordinator
 * @param after where the page before ended, or null for the first
 * @param limit how many a page shows
 */
public record WaitingQuery(
        Reviewer reviewer,
        @Nullable CallSlug call,
        @Nullable String territory,
        boolean mine,
        @Nullable WaitingCursor after,
        int limit) {

    private static final int USUAL_LIMIT = 50;
    private static final int MOST = 100;

    /** The parameters of a request, as they came. */
    public record Asked(
            @Nullable String call,
            @Nullable String territory,
            @Nullable Boolean mine,
            @Nullable String after,
            @Nullable Integer limit) {}

    /** @throws ProblemException when {@code after} is no place in a list */
    public static WaitingQuery of(Asked asked, Reviewer reviewer) {
        return new WaitingQuery(
                reviewer,
                present(asked.call()).map(WaitingQuery::call).orElse(null),
                present(asked.territory()).orElse(null),
                Boolean.TRUE.equals(asked.mine()),
                present(asked.after()).map(WaitingQuery::cursor).orElse(null),
                asked.limit() == null ? USUAL_LIMIT : Math.clamp(asked.limit(), 1, MOST));
    }

    private static Optional<String> present(@Nullable String text) {
        return Optional.ofNullable(text).filter(given -> !given.isBlank());
    }

    private static CallSlug call(String text) {
        return CallSlug.of(text)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.INVALID_REQUEST,
                        "There is no such call.",
                        List.of(new FieldError("/call", "unknown-call", "There is no such call."))));
    }

    private static WaitingCursor cursor(String text) {
        return WaitingCursor.read(text)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.INVALID_REQUEST,
                        "There is no such place in this list.",
                        List.of(new FieldError("/after", "unknown-after", "There is no such place in this list."))));
    }
}
