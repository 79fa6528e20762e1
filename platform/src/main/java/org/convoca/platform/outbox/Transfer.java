package org.convoca.platform.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** How far the sending of one document's events has got. Confined to the relay's thread. */
final class Transfer {

    private final Handover handover;
    private final Queue<OutboxEntry> remaining;
    private final List<String> sent = new ArrayList<>();
    private @Nullable Throwable failure;

    Transfer(Handover handover) {
        this.handover = handover;
        this.remaining = new ArrayDeque<>(handover.entries());
    }

    Handover handover() {
        return handover;
    }

    /** Of two looks at one document the later holds all that waits. */
    Transfer later(Transfer other) {
        return other.handover.version() >= handover.version() ? other : this;
    }

    OutboxEntry next() {
        return remaining.element();
    }

    void acknowledge() {
        sent.add(remaining.remove().id());
    }

    void failed(Throwable cause) {
        failure = cause;
    }

    boolean goesOn() {
        return failure == null && !remaining.isEmpty();
    }

    boolean isDone() {
        return remaining.isEmpty();
    }

    boolean isHopeless() {
        return failure instanceof UnsendableException;
    }

    boolean isWorthARetry() {
        return failure != null && !isHopeless();
    }

    OutboxCollection.Unfinished unfinished() {
        return new OutboxCollection.Unfinished(handover.id(), List.copyOf(sent));
    }

    String reason() {
        var cause = isHopeless() && failure != null && failure.getCause() != null ? failure.getCause() : failure;
        return cause == null ? "unknown" : cause.getClass().getSimpleName();
    }
}
