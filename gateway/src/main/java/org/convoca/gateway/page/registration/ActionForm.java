package org.convoca.gateway.page.registration;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convoca.contracts.action.ActionStatus;
import org.convoca.gateway.client.Gazetteer.Settlement;
import org.convoca.gateway.client.OwnAction;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The form of an action as it was filled, by field; shown again letter for letter when something is wrong with it. A place that was picked leaves its
 * name in {@code looked} and its coordinates in {@code picked}, so that typing another name asks again.
 */
record ActionForm(Map<String, String> values) {

    ActionForm {
        values = Map.copyOf(values);
    }

    static ActionForm empty() {
        return new ActionForm(Map.of());
    }

    static ActionForm of(MultiValueMap<String, String> fields) {
        var values = new HashMap<String, String>();
        fields.forEach((name, all) -> {
            if (!all.isEmpty() && all.getFirst() != null) {
                values.put(name, all.getFirst().strip());
            }
        });
        return new ActionForm(values);
    }

    /** An empty text where nothing was filled in. */
    public String get(String field) {
        return values.getOrDefault(field, "");
    }

    /** The version of the action that was changed; a number that none has, when it cannot be read. */
    long version() {
        try {
            return Long.parseLong(get("version"));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    boolean has(String field) {
        return !get(field).isEmpty();
    }

    /** Whether a box is ticked, a choice made. */
    public boolean is(String field, String value) {
        return get(field).equals(value);
    }

    ActionForm with(String field, @Nullable String value) {
        var changed = new HashMap<>(values);
        changed.put(field, value == null ? "" : value);
        return new ActionForm(changed);
    }

    /** With that place; a zone that was typed stays, and so does the territory where the place does not decide it. */
    ActionForm picked(Settlement place) {
        var point = place.lat() + ";" + place.lon();
        var before = has("picked");
        return with("locality", place.name())
                .with("looked", place.name())
                .with("picked", point)
                .with("lat", String.valueOf(place.lat()))
                .with("lon", String.valueOf(place.lon()))
                .with("precision", "locality")
                .with("zone", before || !has("zone") ? place.zone() : get("zone"))
                .with("territory", place.territories().stream().findFirst().orElse(get("territory")));
    }

    /** With the name as it was typed; coordinates of a place that was picked before go. */
    ActionForm asTyped() {
        var typed = with("looked", get("locality"));
        return isPointPicked()
                ? typed.with("lat", "").with("lon", "").with("picked", "").with("precision", "")
                : typed;
    }

    boolean isPointPicked() {
        return has("picked") && get("picked").equals(get("lat") + ";" + get("lon"));
    }

    /** Whether the name of a place was typed of which nobody knows yet where it is. */
    boolean isToBeLookedUp() {
        return has("locality")
                && !is("kind", "online")
                && !get("locality").equals(get("looked"))
                && (!has("lat") || isPointPicked());
    }

    static ActionForm of(OwnAction action) {
        var values = new HashMap<String, String>();
        put(values, "version", action.version());
        put(values, "kind", action.kind());
        texts(values, "title-", action.title());
        texts(values, "description-", action.description());
        when(values, action);
        place(values, action);
        put(values, "url", action.url());
        put(values, "accessibility", action.accessibility());
        put(values, "contact", action.publicContact());
        put(values, "size", action.expectedSize());
        Objects.requireNonNullElse(action.languages(), List.<String>of())
                .forEach(tag -> values.put(Spoken.FIELD + tag, "yes"));
        Objects.requireNonNullElse(action.coOrganisers(), List.<String>of())
                .forEach(id -> values.put(Signatories.FIELD + id, id));
        put(values, "tentative", Boolean.TRUE.equals(action.tentative()) ? "yes" : null);
        // Of all else the API says so, whether or not anybody was asked.
        var confirmed = action.status() == ActionStatus.DRAFT && Boolean.TRUE.equals(action.territoryConfirmed());
        put(values, "territory-confirmed", confirmed ? "yes" : null);
        return new ActionForm(values);
    }

    private static void texts(Map<String, String> values, String prefix, @Nullable Map<String, String> texts) {
        Objects.requireNonNullElse(texts, Map.<String, String>of())
                .forEach((language, text) -> put(values, prefix + language, text));
    }

    private static void when(Map<String, String> values, OwnAction action) {
        put(values, "zone", action.zone());
        put(values, "start-offset", action.startOffset());
        put(values, "end-offset", action.endOffset());
        if (action.start() != null && action.start().length() >= 16) {
            values.put("when", "time");
            values.put("date", action.start().substring(0, 10));
            values.put("time", action.start().substring(11, 16));
            if (action.end() != null && action.end().length() >= 16) {
                values.put("end-date", action.end().substring(0, 10));
                values.put("end", action.end().substring(11, 16));
            }
        } else if (action.day() != null) {
            values.put("when", "day");
            values.put("date", action.day());
        } else if (Boolean.TRUE.equals(action.duringTheWeek())) {
            values.put("when", "week");
        }
    }

    private static void place(Map<String, String> values, OwnAction action) {
        var place = action.place();
        if (place == null) {
            return;
        }
        put(values, "place-name", place.name());
        put(values, "address", place.address());
        put(values, "locality", place.locality());
        put(values, "looked", place.locality());
        put(values, "territory", place.territory());
        put(values, "precision", place.precision());
        var point = place.point();
        if (point != null && point.lat() != null && point.lon() != null) {
            put(values, "lat", point.lat());
            put(values, "lon", point.lon());
            put(values, "picked", "locality".equals(place.precision()) ? point.lat() + ";" + point.lon() : null);
        }
        put(values, "route", place.along().isEmpty() ? null : Route.text(place.along()));
        if (place.hiddenUntil() != null) {
            hidden(values, Instant.parse(place.hiddenUntil()), action.zone());
        }
    }

    private static void hidden(Map<String, String> values, Instant until, @Nullable String zone) {
        var local = LocalDateTime.ofInstant(until, zone(zone));
        values.put("hidden-date", local.toLocalDate().toString());
        values.put("hidden-time", local.toLocalTime().toString().substring(0, 5));
    }

    private static ZoneId zone(@Nullable String name) {
        try {
            return name == null ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    private static void put(Map<String, String> values, String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value.toString());
        }
    }
}
