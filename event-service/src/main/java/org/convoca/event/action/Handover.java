package org.convoca.event.action;

import java.time.Instant;
import org.convoca.event.desk.Desk;

/** An action changes hands: its registration went on in another one of the same group. Its id, its address and its history stay. */
public final class Handover {

    private Handover() {}

    /** The same action under another registration; what the public can follow of it counts one change more. */
    public static StreetAction to(Origin next, ActionId id, StreetAction action, Instant now) {
        return switch (action) {
            case StreetAction.Draft draft ->
                new StreetAction.Draft(next, draft.form(), draft.editedAt(), draft.questions());
            case StreetAction.Discarded discarded -> new StreetAction.Discarded(next, discarded.discardedAt());
            case StreetAction.AwaitingReview waiting ->
                new StreetAction.AwaitingReview(
                        next, waiting.content(), waiting.submittedAt(), waiting.questions(), waiting.desk());
            case StreetAction.Rejected rejected ->
                new StreetAction.Rejected(next, rejected.content(), rejected.reason(), rejected.rejectedAt());
            case StreetAction.Public shown -> publicly(next, id, shown, now);
        };
    }

    private static StreetAction.Public publicly(Origin next, ActionId id, StreetAction.Public shown, Instant now) {
        var listing = Listing.of(id, next, shown.content());
        // Nothing was withdrawn, so nobody has to say what becomes of it.
        var publicity = shown.publicity().awaitingCoordinator(false, now);
        return switch (shown) {
            case StreetAction.Published published ->
                new StreetAction.Published(
                        next, published.content(), listing, publicity, published.questions(), Desk.EMPTY);
            case StreetAction.Cancelled cancelled ->
                new StreetAction.Cancelled(next, cancelled.content(), listing, publicity, cancelled.reason());
            case StreetAction.Reported reported ->
                new StreetAction.Reported(next, reported.content(), listing, publicity, reported.report(), Desk.EMPTY);
        };
    }
}
