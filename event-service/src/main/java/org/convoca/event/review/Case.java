package org.convoca.event.review;

import java.time.Instant;
import java.util.UUID;
import org.convoca.contracts.territory.Region;
import org.convoca.event.desk.Decision;
import org.convoca.event.desk.Desk;
import org.convoca.platform.internal.Coordination;
import org.jspecify.annotations.Nullable;

/** Something that coordinators decide about, as it was read; it may be decided already. */
sealed interface Case permits RequestCase, ActionCase {

    UUID id();

    Kind kind();

    long version();

    String call();

    @Nullable
    String territory();

    Region region();

    /** What coordinators did so far; null when nobody has to decide about it. */
    @Nullable
    Desk desk();

    /** Null when nobody has to decide about it. */
    @Nullable
    Instant waitingSince();

    /** Whether its state allows that decision. */
    boolean takes(Decision decision);

    /** Whether that coordinator looks after its place. */
    default boolean isCoveredBy(Coordination coordination) {
        return coordination.covers(call(), territory(), region().code());
    }

    /** What coordinators did so far, where somebody has to decide. */
    default Desk openDesk() {
        var desk = desk();
        if (desk == null) {
            throw Refusals.notWaiting();
        }
        return desk;
    }
}
