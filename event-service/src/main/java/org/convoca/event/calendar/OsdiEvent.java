package org.convoca.event.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.convoca.contracts.action.ActionStatus;
import org.convoca.event.action.Place;
import org.convoca.event.action.Precision;
import org.convoca.event.action.PublicAction;
import org.convoca.event.action.When;
import org.convoca.platform.osdi.Osdi;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An action as the resource {@code osdi:event} of the Open Supporter Data Interface. Nobody is named in it: its contact, creator and organizer are people.
 *
 * @param startDate in UTC; null for a day, and where only the week is known
 * @param allDayDate null with a time of day
 * @param timezone beyond the standard, as others write it too: the local time is not to be had from UTC alone
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record OsdiEvent(
        List<String> identifiers,
        String originSystem,
        Instant createdDate,
        Instant modifiedDate,
        String name,
        String title,
        @Nullable String description,
        String summary,
        URI browserUrl,
        String type,
        String status,
        @Nullable Instant startDate,
        @Nullable Instant endDate,
        boolean allDay,
        @Nullable LocalDate allDayDate,
        @Nullable String timezone,
        boolean guestsCanInviteOthers,
        String transparence,
        String visibility,
        Location location,
        @JsonProperty("_links") Map<String, Osdi.Link> links)
        implements Osdi.Resource {

    /** @param country ISO 3166-1; null for a land that has no code there */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Location(
            @Nullable String venue,
            List<String> addressLines,
            @Nullable String locality,
            @Nullable String country,
            @Nullable Spot location,
            @JsonProperty("public") boolean shared) {

        static Location of(Place place) {
            var territory = place.territory();
            return new Location(
                    place.name(),
                    Stream.ofNullable(place.address()).toList(),
                    place.locality(),
                    territory != null && territory.length() == 2 ? territory : null,
                    Spot.of(place),
                    true);
        }
    }

    record Spot(double latitude, double longitude, String accuracy) {

        static @Nullable Spot of(Place place) {
            var point = place.point();
            return point == null
                    ? null
                    : new Spot(
                            point.lat(), point.lon(), place.precision() == Precision.EXACT ? "Rooftop" : "Approximate");
        }
    }

    static OsdiEvent of(PublicAction action, ActionTexts texts, Reader reader, Map<String, Osdi.Link> links) {
        var content = action.content();
        var title = texts.title(action, reader).value();
        var description = texts.description(action, reader);
        var times = GeoJsonWriter.Times.of(content);
        var day = content.when() instanceof When.OnDay(var only) ? only : null;
        return new OsdiEvent(
                List.of(Osdi.identifier(action.id())),
                Osdi.SYSTEM,
                action.publicity().publishedAt(),
                action.changedAt(),
                title,
                title,
                // HTML is allowed there, so that what looks like it must not be taken for it.
                description == null ? null : Html.of(description.value()),
                Stream.of(texts.when(action, reader), texts.where(action, reader))
                        .filter(part -> !part.isEmpty())
                        .reduce((when, where) -> when + " · " + where)
                        .orElse(title),
                texts.page(action, reader),
                "open",
                status(action),
                times.startsAt(),
                times.endsAt(),
                day != null,
                day,
                times.zone(),
                true,
                times.startsAt() == null ? "transparent" : "opaque",
                "public",
                Location.of(content.place()),
                links);
    }

    private static String status(PublicAction action) {
        if (action.status() == ActionStatus.CANCELLED) {
            return "cancelled";
        }
        var unsure = action.content().tentative()
                || action.publicity().awaitingCoordinator()
                || action.content().when() instanceof When.DuringTheWeek;
        return unsure ? "tentative" : "confirmed";
    }
}
