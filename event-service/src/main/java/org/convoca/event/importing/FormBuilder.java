package org.convoca.event.importing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.convoca.event.action.ActionForm;
import org.convoca.event.action.ActionForm.PlaceForm;
import org.convoca.event.action.ActionForm.PointForm;
import org.jspecify.annotations.Nullable;

/** A form that is filled in bit by bit. Not thread-safe. */
final class FormBuilder {

    @Nullable
    String kind;

    final Map<String, String> titles = new TreeMap<>();
    final Map<String, String> descriptions = new TreeMap<>();

    @Nullable
    String venue;

    @Nullable
    String address;

    @Nullable
    String locality;

    @Nullable
    String territory;

    @Nullable
    PointForm point;

    @Nullable
    String precision;

    @Nullable
    LocalDateTime start;

    @Nullable
    ZoneOffset startOffset;

    @Nullable
    LocalDateTime end;

    @Nullable
    ZoneOffset endOffset;

    @Nullable
    ZoneId zone;

    @Nullable
    LocalDate day;

    @Nullable
    Boolean duringTheWeek;

    @Nullable
    List<String> languages;

    @Nullable
    String accessibility;

    @Nullable
    String publicContact;

    @Nullable
    String url;

    @Nullable
    Integer expectedSize;

    @Nullable
    Boolean tentative;

    ActionForm build() {
        return new ActionForm(
                kind,
                titles.isEmpty() ? null : titles,
                descriptions.isEmpty() ? null : descriptions,
                place(),
                text(start),
                startOffset == null ? null : startOffset.getId(),
                text(end),
                endOffset == null ? null : endOffset.getId(),
                start == null || zone == null ? null : zone.getId(),
                text(day),
                duringTheWeek,
                languages,
                accessibility,
                publicContact,
                url,
                expectedSize,
                null,
                tentative,
                null);
    }

    private @Nullable PlaceForm place() {
        var place = new PlaceForm(venue, address, locality, territory, point, precision, null, null);
        return place.equals(PlaceForm.EMPTY) ? null : place;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
