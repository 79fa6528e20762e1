package org.convoca.event.review;

import java.time.Instant;
import java.util.UUID;
import org.convoca.contracts.territory.Region;
import org.convoca.event.desk.Decision;
import org.convoca.event.desk.Desk;
import org.convoca.event.registration.Registration;
import org.convoca.event.registration.Request;
import org.convoca.platform.outbox.Stored;
import org.jspecify.annotations.Nullable;

/** A group without a signature asks to take part, or asked. */
record RequestCase(Stored<Registration> stored) implements Case {

    /** The request, while it waits for a decision; null before and after. */
    Request.@Nullable AwaitingReview waiting() {
        return stored.state() instanceof Request.AwaitingReview waiting ? waiting : null;
    }

    @Override
    public UUID id() {
        return UUID.fromString(stored.id());
    }

    @Override
    public Kind kind() {
        return Kind.REGISTRATION;
    }

    @Override
    public long version() {
        return stored.version();
    }

    @Override
    public String call() {
        return stored.state().group().call();
    }

    @Override
    public @Nullable String territory() {
        return stored.state().group().territory();
    }

    @Override
    public Region region() {
        return stored.state().group().region();
    }

    @Override
    public @Nullable Desk desk() {
        var waiting = waiting();
        return waiting == null ? null : waiting.desk();
    }

    @Override
    public @Nullable Instant waitingSince() {
        var waiting = waiting();
        return waiting == null ? null : waiting.waitingSince();
    }

    @Override
    public boolean takes(Decision decision) {
        return waiting() != null
                && switch (decision) {
                    case ACCEPT, DECLINE, MERGE -> true;
                    case PUBLISH, REJECT, KEEP, CANCEL -> false;
                };
    }
}
