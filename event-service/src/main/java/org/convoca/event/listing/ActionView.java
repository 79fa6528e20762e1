package org.convoca.event.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.contracts.action.ActionKind;
import org.convoca.contracts.action.ActionStatus;
import org.convoca.contracts.territory.Region;
import org.convoca.event.action.ActionId;
import org.convoca.event.action.PublicAction;
import org.convoca.event.action.When;
import org.jspecify.annotations.Nullable;

/**
 * A public action as the API shows it.
 *
 * @param start local date and time on the spot, null without a time of day
 * @param startOffset of {@code start} from UTC
 * @param day of an action without a time of day, null otherwise
 * @param organiser whose action it is
 * @param coOrganisers other signatories that organise it too
 * @param example whether its group was made up to show what an action looks like
 * @param coming how many passers-by say that they come
 * @param awaitingCoordinator whether its group left the roll, so that a coordinator has to say what becomes of it
 * @param cancellation why it was cancelled, null otherwise
 * @param changes since its publication, the newest last; null in lists
 * @param version raised by each change
 */
record ActionView(
        ActionId id,
        UUID registration,
        @Nullable UUID signature,
        String call,
        ActionKind kind,
        ActionStatus status,
        Map<String, String> title,
        Map<String, String> description,
        boolean tentative,
        PlaceView place,
        Region region,
        @Nullable String start,
        @Nullable String startOffset,
        @Nullable String end,
        @Nullable String endOffset,
        @Nullable String zone,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable LocalDate day,
        boolean duringTheWeek,
        List<String> languages,
        @Nullable String accessibility,
        @Nullable String publicContact,
        @Nullable String url,
        @Nullable Integer expectedSize,
        GroupView organiser,
        List<GroupView> coOrganisers,
        boolean example,
        long coming,
        boolean awaitingCoordinator,
        boolean enteredAfterwards,
        @Nullable String cancellation,
        @Nullable ReportView report,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ChangeView> changes,
        int version,
        Instant publishedAt,
        Instant changedAt) {

    record ReportView(
            @Nullable Integer participants,
            List<String> links,
            @Nullable String note) {}

    /**
     * A group that organises an action.
     *
     * @param name as the public may read it, or null where it is not known
     * @param signature by which it stands on the roll, or null for a group without one
     */
    record GroupView(
            @Nullable String name,
            UUID registration,
            @Nullable UUID signature) {}

    /**
     * What is known beside the action itself.
     *
     * @param coming how many passers-by say that they come
     */
    record Around(GroupView organiser, List<GroupView> coOrganisers, boolean example, long coming) {}

    /** @param changes null in lists */
    static ActionView of(PublicAction action, Around around, @Nullable List<ChangeView> changes) {
        var content = action.content();
        var publicity = action.publicity();
        var time = content.when() instanceof When.AtTime at ? at : null;
        var ends = time == null ? null : time.endsAt();
        var report = action.report();
        return new ActionView(
                action.id(),
                action.origin().registration(),
                action.origin().signature(),
                action.origin().call(),
                content.kind(),
                action.status(),
                content.titles(),
                content.descriptions(),
                content.tentative(),
                PlaceView.of(content.place()),
                content.region(),
                time == null ? null : time.start().toString(),
                time == null ? null : time.startsAt().getOffset().getId(),
                ends == null ? null : ends.toLocalDateTime().toString(),
                ends == null ? null : ends.getOffset().getId(),
                time == null ? null : time.zone().getId(),
                time == null ? null : time.startsAt().toInstant(),
                ends == null ? null : ends.toInstant(),
                content.when() instanceof When.OnDay(var day) ? day : null,
                content.when() instanceof When.DuringTheWeek,
                content.languages(),
                content.accessibility(),
                content.publicContact(),
                content.url(),
                content.expectedSize(),
                around.organiser(),
                around.coOrganisers(),
                around.example(),
                around.coming(),
                publicity.awaitingCoordinator(),
                publicity.enteredAfterwards(),
                action.cancellation(),
                report == null ? null : new ReportView(report.participants(), report.links(), report.note()),
                changes,
                publicity.version(),
                publicity.publishedAt(),
                action.changedAt());
    }
}
