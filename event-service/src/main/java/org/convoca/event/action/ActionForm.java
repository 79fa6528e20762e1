package org.convoca.event.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convoca.contracts.action.ActionKind;
import org.jspecify.annotations.Nullable;

/**
 * What organisers have written so far, in the form of the API; everything may be missing. Of a draft only its form is checked; that it is
 * complete, is checked when it is submitted.
 *
 * @param kind code of an {@link ActionKind}
 * @param title by language
 * @param description by language
 * @param start local date and time, {@code 2027-01-16T18:00}; instead of it {@code day}, or {@code duringTheWeek}
 * @param startOffset which offset from UTC is meant, where clocks are changed: {@code +01:00}
 * @param end local date and time
 * @param zone IANA zone
 * @param coOrganisers ids of other groups' signatures
 * @param territoryConfirmed that the territory is meant although the point lies in another
 */
public record ActionForm(
        @Nullable String kind,
        @Nullable Map<String, String> title,
        @Nullable Map<String, String> description,
        @Nullable PlaceForm place,
        @Nullable String start,
        @Nullable String startOffset,
        @Nullable String end,
        @Nullable String endOffset,
        @Nullable String zone,
        @Nullable String day,
        @Nullable Boolean duringTheWeek,
        @Nullable List<String> languages,
        @Nullable String accessibility,
        @Nullable String publicContact,
        @Nullable String url,
        @Nullable Integer expectedSize,
        @Nullable List<String> coOrganisers,
        @Nullable Boolean tentative,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean territoryConfirmed) {

    /** @param hiddenUntil date, time and offset: {@code 2027-01-16T16:00:00Z} */
    public record PlaceForm(
            @Nullable String name,
            @Nullable String address,
            @Nullable String locality,
            @Nullable String territory,
            @Nullable PointForm point,
            @Nullable String precision,
            @Nullable List<PointForm> route,
            @Nullable String hiddenUntil) {

        public static final PlaceForm EMPTY = new PlaceForm(null, null, null, null, null, null, null, null);
    }

    public record PointForm(@Nullable Double lat, @Nullable Double lon) {}

    /** The form that says the same as a content. */
    public static ActionForm of(Content content) {
        var time = content.when() instanceof When.AtTime at ? at : null;
        return new ActionForm(
                content.kind().code(),
                content.titles(),
                content.descriptions(),
                place(content.place()),
                time == null ? null : time.start().toString(),
                time == null ? null : time.startOffset().getId(),
                time == null || time.end() == null ? null : time.end().toString(),
                time == null || time.endOffset() == null
                        ? null
                        : time.endOffset().getId(),
                time == null ? null : time.zone().getId(),
                content.when() instanceof When.OnDay(var day) ? day.toString() : null,
                content.when() instanceof When.DuringTheWeek,
                content.languages(),
                content.accessibility(),
                content.publicContact(),
                content.url(),
                content.expectedSize(),
                content.coOrganisers().stream().map(Object::toString).toList(),
                content.tentative(),
                // What is complete was confirmed, should it have needed that.
                true);
    }

    /** The kind that it names, or null where it names none. */
    @Nullable
    ActionKind knownKind() {
        try {
            return kind == null ? null : ActionKind.of(kind);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /** The day that it names, or null where it names none. */
    @Nullable
    LocalDate firstDay() {
        var written = start == null ? day : start.split("T")[0];
        try {
            return written == null ? null : LocalDate.parse(written.strip());
        } catch (DateTimeException _) {
            return null;
        }
    }

    /** The titles that somebody has written already. */
    Map<String, String> writtenTitles() {
        var written = new LinkedHashMap<String, String>();
        if (title != null) {
            title.forEach((language, text) -> {
                if (text != null && !text.isBlank()) {
                    written.put(language, text.strip());
                }
            });
        }
        return written;
    }

    /** When it is to take place as far as somebody has written that already in words that can be read; null otherwise. */
    @Nullable
    When writtenWhen() {
        try {
            if (start != null && zone != null) {
                var begin = LocalDateTime.parse(start).atZone(ZoneId.of(zone));
                return new When.AtTime(begin.toLocalDateTime(), begin.getOffset(), null, null, begin.getZone());
            }
            if (day != null) {
                return new When.OnDay(LocalDate.parse(day));
            }
            return Boolean.TRUE.equals(duringTheWeek) ? new When.DuringTheWeek() : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static PlaceForm place(Place place) {
        var point = place.point();
        return new PlaceForm(
                place.name(),
                place.address(),
                place.locality(),
                place.territory(),
                point == null ? null : new PointForm(point.lat(), point.lon()),
                place.precision().code(),
                place.route().stream()
                        .map(stop -> new PointForm(stop.lat(), stop.lon()))
                        .toList(),
                place.hiddenUntil() == null ? null : place.hiddenUntil().toString());
    }
}
