package org.convoca.event.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.contracts.action.ActionKind;
import org.convoca.contracts.action.ActionStatus;
import org.convoca.contracts.territory.Region;
import org.convoca.event.action.ActionId;
import org.convoca.event.action.Change;
import org.convoca.event.action.Place;
import org.convoca.event.action.Point;
import org.convoca.event.action.Precision;
import org.convoca.event.action.PublicAction;
import org.convoca.event.action.When;
import org.jspecify.annotations.Nullable;

/**
 * A public action as the API shows it.
 *
 * @param start local date and time on the spot, null without a time of day
 * @param startOffset of {@code start} from UTC
 * @param day of an action without a time of day, null otherwise
 * @param awaitingCoordinator whether its group left the roll, so that a coordinator has to say what becomes of it
 * @param cancellation why it was cancelled, null otherwise
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
        List<UUID> coOrganisers,
        boolean awaitingCoordinator,
        boolean enteredAfterwards,
        @Nullable String cancellation,
        @Nullable ReportView report,
        List<ChangeView> history,
        int version,
        Instant publishedAt,
        Instant changedAt) {

    /** @param hiddenUntil from when more is shown than the locality, or null when nothing is held back */
    record PlaceView(
            @Nullable String name,
            @Nullable String address,
            @Nullable String locality,
            @Nullable String territory,
            @Nullable Point point,
            Precision precision,
            List<Point> route,
            @Nullable Instant hiddenUntil) {

        static PlaceView of(Place place) {
            return new PlaceView(
                    place.name(),
                    place.address(),
                    place.locality(),
                    place.territory(),
                    place.point(),
                    place.precision(),
                    place.route(),
                    place.hiddenUntil());
        }
    }

    record ReportView(@Nullable Integer attendance, List<String> links) {}

    /** @param startBefore when it was to start until then, where that changed and was a time of day */
    record ChangeView(
            int version,
            Instant at,
            List<String> what,
            @Nullable String startBefore) {

        static ChangeView of(Change change) {
            var before = change.before();
            return new ChangeView(change.version(), change.at(), change.what(), before == null ? null : start(before));
        }

        private static @Nullable String start(When when) {
            return switch (when) {
                case When.AtTime time -> time.start().toString();
                case When.OnDay(var day) -> day.toString();
                case When.DuringTheWeek _ -> null;
            };
        }
    }

    static ActionView of(PublicAction action) {
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
                content.coOrganisers(),
                publicity.awaitingCoordinator(),
                publicity.enteredAfterwards(),
                action.cancellation(),
                report == null ? null : new ReportView(report.attendance(), report.links()),
                publicity.history().stream().map(ChangeView::of).toList(),
                publicity.version(),
                publicity.publishedAt(),
                action.changedAt());
    }
}
