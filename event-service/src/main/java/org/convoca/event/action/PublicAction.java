package org.convoca.event.action;

import java.time.Instant;
import org.convoca.contracts.action.ActionStatus;
import org.jspecify.annotations.Nullable;

/**
 * An action exactly as the public may see it at one moment: a place that is held back is not in it (F-9). Pages, feeds and mails are made from this
 * and from nothing else.
 *
 * @param status {@code published}, {@code done} once it is over, {@code reported} or {@code cancelled}
 * @param content with no more of the place than may be shown
 * @param changedAt when what is shown changed last, be it by the moment from which the place is shown
 * @param cancellation why it was cancelled, null otherwise
 * @param report null until there is one
 */
public record PublicAction(
        ActionId id,
        Origin origin,
        ActionStatus status,
        Content content,
        Publicity publicity,
        Instant changedAt,
        @Nullable String cancellation,
        @Nullable Report report) {

    /** How {@code action} looks at that moment. */
    public static PublicAction of(ActionId id, StreetAction.Public action, Instant now) {
        var content = action.content();
        return new PublicAction(
                id,
                action.origin(),
                status(action, now),
                shown(content, now),
                action.publicity(),
                changedAt(action, now),
                action instanceof StreetAction.Cancelled cancelled ? cancelled.reason() : null,
                action instanceof StreetAction.Reported reported ? reported.report() : null);
    }

    private static ActionStatus status(StreetAction.Public action, Instant now) {
        return switch (action) {
            case StreetAction.Published published ->
                published.content().when().isOver(now) ? ActionStatus.DONE : ActionStatus.PUBLISHED;
            case StreetAction.Cancelled _ -> ActionStatus.CANCELLED;
            case StreetAction.Reported _ -> ActionStatus.REPORTED;
        };
    }

    private static Content shown(Content content, Instant now) {
        return new Content(
                content.kind(),
                content.titles(),
                content.descriptions(),
                content.place().shownAt(now),
                content.region(),
                content.when(),
                content.languages(),
                content.accessibility(),
                content.publicContact(),
                content.url(),
                content.expectedSize(),
                content.coOrganisers(),
                content.tentative());
    }

    private static Instant changedAt(StreetAction.Public action, Instant now) {
        var changed = action.publicity().changedAt();
        var shownFrom = action.content().place().hiddenUntil();
        return shownFrom == null || now.isBefore(shownFrom) || shownFrom.isBefore(changed) ? changed : shownFrom;
    }
}
