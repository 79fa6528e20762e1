package org.convoca.event.action;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the public can follow of a published action.
 *
 * @param version raised by each change that the public can see, from 0: iCalendar's {@code SEQUENCE}
 * @param history the changes since publication, the newest last; at most fifty
 * @param awaitingCoordinator whether its group left the roll, so that a coordinator has to say what becomes of it
 * @param keptAt when a coordinator last said that it goes on although its group had left the roll, or null
 * @param enteredAfterwards whether it was over when it was entered, which only an operator may do
 */
public record Publicity(
        Instant publishedAt,
        Instant changedAt,
        int version,
        List<Change> history,
        boolean awaitingCoordinator,
        @Nullable Instant keptAt,
        boolean enteredAfterwards) {

    private static final int LONGEST_HISTORY = 50;

    public Publicity {
        history = List.copyOf(history);
    }

    static Publicity from(Instant now, boolean enteredAfterwards) {
        return new Publicity(now, now, 0, List.of(), false, null, enteredAfterwards);
    }

    Publicity changed(Instant now, List<String> what, Content before) {
        var longer = Stream.concat(history.stream(), Stream.of(Change.of(version + 1, now, what, before)))
                .toList();
        var kept = longer.subList(Math.max(0, longer.size() - LONGEST_HISTORY), longer.size());
        return new Publicity(publishedAt, now, version + 1, kept, awaitingCoordinator, keptAt, enteredAfterwards);
    }

    Publicity awaitingCoordinator(boolean awaiting, Instant now) {
        return new Publicity(publishedAt, now, version + 1, history, awaiting, keptAt, enteredAfterwards);
    }

    Publicity kept(Instant now) {
        return new Publicity(publishedAt, now, version + 1, history, false, now, enteredAfterwards);
    }

    /** Since when a coordinator has to say what becomes of it; nothing about it changes while it waits. Null when nobody has to. */
    @Nullable
    Instant waitingSince() {
        return awaitingCoordinator ? changedAt : null;
    }

    /** Whether a coordinator has to look at it since its group left the roll at that moment. */
    public boolean isOpenSince(Instant closedAt) {
        return keptAt == null || keptAt.isBefore(closedAt);
    }
}
