package org.convoca.event.action;

import java.time.LocalDate;
import java.util.UUID;
import org.convoca.contracts.action.ActionKind;
import org.convoca.contracts.territory.Region;
import org.jspecify.annotations.Nullable;

/**
 * Which of a call's public actions are asked for; null asks for all.
 *
 * @param territory code of the territory in which they take place
 * @param from first day on which they begin; those without a day are then left out
 * @param to last day on which they begin, inclusive; those without a day are then left out
 * @param signature of a group that organises them, alone or with others
 * @param box in which their point lies; what is held back lies in no box
 */
public record ActionFilter(
        String call,
        @Nullable String territory,
        @Nullable Region region,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable ActionKind kind,
        @Nullable UUID signature,
        @Nullable Box box) {

    /** All public actions of a call. */
    public static ActionFilter of(String call) {
        return new ActionFilter(call, null, null, null, null, null, null, null);
    }

    /**
     * A box of coordinates in degrees (RFC 7946, section 5).
     *
     * @param west greater than {@code east} where the box crosses the antimeridian
     */
    public record Box(double west, double south, double east, double north) {}
}
