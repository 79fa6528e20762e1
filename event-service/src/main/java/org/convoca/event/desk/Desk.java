package org.convoca.event.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.convoca.platform.sealing.SealedFields;
import org.jspecify.annotations.Nullable;

/**
 * What coordinators did with something that waits. It stands in what waits, so that each step is one write, and of two coordinators who decide at once
 * one does.
 *
 * @param assignee the coordinator whom it was handed to, or null
 * @param settled what was decided a moment ago, or null
 * @param inquiries what its people were asked, the oldest first; at most {@value #MOST_INQUIRIES}
 */
public record Desk(@Nullable UUID assignee, @Nullable Settled settled, List<Inquiry> inquiries) {

    public static final int MOST_INQUIRIES = 10;

    /** Nobody has touched it. */
    public static final Desk EMPTY = new Desk(null, null, List.of());

    public Desk {
        inquiries = Optional.ofNullable(inquiries).map(List::copyOf).orElse(List.of());
    }

    /** What was stored from before coordinators had a desk. */
    public static Desk known(@Nullable Desk stored) {
        return stored == null ? EMPTY : stored;
    }

    public Desk settledAs(Settled decision) {
        return new Desk(assignee, decision, inquiries);
    }

    /** It waits again: the decision was taken back, or what it was about has changed since. */
    public Desk unsettled() {
        return settled == null ? this : new Desk(assignee, null, inquiries);
    }

    /** @param coordinator who is to look after it, or null for whoever comes first */
    public Desk handedTo(@Nullable UUID coordinator) {
        return new Desk(coordinator, settled, inquiries);
    }

    public Desk asking(Inquiry next) {
        return new Desk(
                assignee,
                settled,
                Stream.concat(inquiries.stream(), Stream.of(next)).toList());
    }

    public Optional<Inquiry> inquiry(UUID id) {
        return inquiries.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Desk answered(UUID id, SealedFields words, Instant now) {
        return new Desk(
                assignee,
                settled,
                inquiries.stream()
                        .map(one -> one.id().equals(id) ? new Inquiry(id, one.by(), one.askedAt(), words, now) : one)
                        .toList());
    }

    /** Whether a decision has taken effect and is to be carried out. */
    public boolean isDue(Instant now) {
        return settled != null && settled.isDue(now);
    }
}
