package org.convoca.event.organising;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.contracts.action.ActionQuestion;
import org.convoca.contracts.action.ActionStatus;
import org.convoca.event.action.ActionForm;
import org.convoca.event.action.ActionId;
import org.convoca.event.action.Facts;
import org.convoca.event.action.StreetAction;
import org.convoca.event.action.When;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * An action as its organisers see it: the form, and where it stands.
 *
 * @param version to be given with a change, which is refused when it is no longer the newest
 * @param startsAt the moment of {@code start}, null without one
 * @param reason why it was rejected or cancelled, null otherwise
 * @param asked what its organisers are asked and have not answered, null when nothing is
 * @param coming how many passers-by say that they come
 * @param report what its organisers said afterwards, null until they did
 * @param open what has to be settled before it can be submitted
 * @param similar actions that stand already and might be the same
 */
public record OrganiserView(
        ActionId id,
        UUID registration,
        String call,
        ActionStatus status,
        long version,
        @JsonUnwrapped ActionForm form,
        @Nullable Instant startsAt,
        @Nullable Instant publishedAt,
        boolean awaitingCoordinator,
        @Nullable String reason,
        @Nullable ActionQuestion asked,
        long coming,
        @Nullable ReportView report,
        List<FieldError> open,
        List<Similar> similar) {

    public OrganiserView {
        open = List.copyOf(open);
        similar = List.copyOf(similar);
    }

    /** @param mine whether it is the same registration's */
    public record Similar(
            ActionId id,
            Map<String, String> title,
            @Nullable String start,
            @Nullable String locality,
            boolean mine) {}

    public record ReportView(
            @Nullable Integer participants,
            List<String> links,
            @Nullable String note) {}

    static OrganiserView of(Stored<StreetAction> stored, long coming, List<FieldError> open, List<Similar> similar) {
        var action = stored.state();
        var content = action.complete();
        return new OrganiserView(
                OwnActions.id(stored),
                action.origin().registration(),
                action.origin().call(),
                Facts.status(action),
                stored.version(),
                Forms.of(action),
                content != null && content.when() instanceof When.AtTime time
                        ? time.startsAt().toInstant()
                        : null,
                action instanceof StreetAction.Public shown ? shown.publicity().publishedAt() : null,
                action instanceof StreetAction.Public shown && shown.publicity().awaitingCoordinator(),
                reason(action),
                action instanceof StreetAction.Askable askable
                        ? askable.questions().open()
                        : null,
                coming,
                action instanceof StreetAction.Reported reported ? report(reported) : null,
                open,
                similar);
    }

    private static ReportView report(StreetAction.Reported reported) {
        var report = reported.report();
        return new ReportView(report.participants(), report.links(), report.note());
    }

    private static @Nullable String reason(StreetAction action) {
        return switch (action) {
            case StreetAction.Rejected rejected -> rejected.reason();
            case StreetAction.Cancelled cancelled -> cancelled.reason();
            case StreetAction.Draft _,
                    StreetAction.Discarded _,
                    StreetAction.AwaitingReview _,
                    StreetAction.Published _,
                    StreetAction.Reported _ -> null;
        };
    }
}
