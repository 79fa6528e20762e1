package org.convoca.event.review;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.convoca.contracts.territory.Region;
import org.convoca.event.action.Content;
import org.convoca.event.action.StreetAction;
import org.convoca.event.desk.Decision;
import org.convoca.event.desk.Desk;
import org.convoca.platform.outbox.Stored;
import org.jspecify.annotations.Nullable;

/** A street action that was handed in; drafts are nobody's business but their organisers'. */
record ActionCase(Stored<StreetAction> stored) implements Case {

    Content content() {
        return Objects.requireNonNull(stored.state().complete());
    }

    @Override
    public UUID id() {
        return UUID.fromString(stored.id());
    }

    @Override
    public Kind kind() {
        return Kind.ACTION;
    }

    @Override
    public long version() {
        return stored.version();
    }

    @Override
    public String call() {
        return stored.state().origin().call();
    }

    @Override
    public @Nullable String territory() {
        return content().place().territory();
    }

    @Override
    public Region region() {
        return content().region();
    }

    @Override
    public @Nullable Desk desk() {
        return stored.state() instanceof StreetAction.Reviewable reviewable && reviewable.waitingSince() != null
                ? reviewable.desk()
                : null;
    }

    @Override
    public @Nullable Instant waitingSince() {
        return stored.state() instanceof StreetAction.Reviewable reviewable ? reviewable.waitingSince() : null;
    }

    @Override
    public boolean takes(Decision decision) {
        if (desk() == null) {
            return false;
        }
        return switch (decision) {
            case PUBLISH, REJECT -> stored.state() instanceof StreetAction.AwaitingReview;
            case KEEP -> !(stored.state() instanceof StreetAction.AwaitingReview);
            case CANCEL -> stored.state() instanceof StreetAction.Published;
            case ACCEPT, DECLINE, MERGE -> false;
        };
    }
}
