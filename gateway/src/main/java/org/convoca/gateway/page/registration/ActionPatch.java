package org.convoca.gateway.page.registration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.convoca.gateway.page.Language;
import org.convoca.platform.problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * A filled form as a JSON merge patch (RFC 7396): what was left empty is null and takes away. What cannot even be written as JSON of the API is found
 * here; all else the service checks.
 */
final class ActionPatch {

    /** What people type for a web address: {@code example.org/about}. */
    private static final Pattern NO_SCHEME = Pattern.compile("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+(/\\S*)?");

    /** As other maps copy a place, latitude and longitude at once. */
    private static final Pattern PASTED = Pattern.compile("(-?\\d+\\.\\d+)\\s*[,; ]\\s*(-?\\d+\\.\\d+)");

    private final ActionForm form;
    private final Map<String, Object> fields = new HashMap<>();
    private final List<FieldError> errors = new ArrayList<>();

    /** All of the form. */
    ActionPatch(ActionForm form, List<Language> languages) {
        this(form, languages, EnumSet.allOf(Part.class));
        fields.put("territoryConfirmed", form.has("territory-confirmed") ? true : null);
    }

    /** What one part says; all else stays. */
    ActionPatch(ActionForm form, List<Language> languages, Part part) {
        this(form, languages, EnumSet.of(part));
        switch (part) {
            case WHERE -> foundZone();
            // Whatever is said of a place takes its confirmation away.
            case WHEN -> fields.put("territoryConfirmed", form.has("territory-confirmed") ? true : null);
            case WHAT, WORDS -> {}
        }
    }

    private ActionPatch(ActionForm form, List<Language> languages, Set<Part> parts) {
        this.form = form;
        var place = new HashMap<String, Object>();
        for (var part : parts) {
            switch (part) {
                case WHAT -> what(languages);
                case WHERE -> where(place);
                case WHEN -> when(place);
                case WORDS -> words(languages);
            }
        }
        if (!place.isEmpty()) {
            fields.put("place", place);
        }
    }

    /** A place that was found brings its clocks along; saying the same zone again would take a chosen offset away. */
    private void foundZone() {
        if (!form.get("zone").equals(form.get("zone-was"))) {
            put("zone", form.get("zone"));
        }
        fields.put("territoryConfirmed", form.has("territory-confirmed") ? true : null);
    }

    private void what(List<Language> languages) {
        put("kind", form.get("kind"));
        texts("title", languages);
    }

    private void words(List<Language> languages) {
        texts("description", languages);
        put("url", NO_SCHEME.matcher(form.get("url")).matches() ? "https://" + form.get("url") : form.get("url"));
        put("accessibility", form.get("accessibility"));
        put("publicContact", form.get("contact"));
        put("expectedSize", number("size", "/expectedSize"));
        fields.put("languages", Spoken.tags(form));
        fields.put("coOrganisers", Signatories.chosen(form));
    }

    /** For a change of an action that is there. */
    Map<String, ?> changes() {
        return fields;
    }

    /** For a new action: only what was filled in. */
    Map<String, ?> filled() {
        return present(fields);
    }

    private static Map<String, Object> present(Map<?, ?> all) {
        var present = new HashMap<String, Object>();
        all.forEach((name, value) -> {
            if (value != null) {
                present.put(name.toString(), value instanceof Map<?, ?> inner ? present(inner) : value);
            }
        });
        return present;
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    private void texts(String name, List<Language> languages) {
        var texts = new HashMap<String, Object>();
        languages.forEach(language -> texts.put(language.code(), given(form.get(name + "-" + language.code()))));
        fields.put(name, texts);
    }

    private void when(Map<String, Object> place) {
        fields.put("tentative", form.has("tentative"));
        place.put("hiddenUntil", hiddenUntil());
        for (var name : List.of("start", "end", "day", "duringTheWeek")) {
            fields.put(name, null);
        }
        put("zone", form.get("zone"));
        switch (form.get("when")) {
            case "time" -> atTime();
            case "day" -> put("day", form.get("date"));
            case "week" -> fields.put("duringTheWeek", true);
            default -> {}
        }
    }

    private void atTime() {
        if (!form.has("time")) {
            errors.add(new FieldError("/start", "time-missing", "Give the time of day, or choose the day only."));
            return;
        }
        fields.put("start", form.get("date") + "T" + form.get("time"));
        if (form.has("start-offset")) {
            fields.put("startOffset", form.get("start-offset"));
        }
        if (form.has("end")) {
            fields.put("end", end());
        }
        if (form.has("end") && form.has("end-offset")) {
            fields.put("endOffset", form.get("end-offset"));
        }
    }

    /** Where its day was not said, an end that is earlier than the start is on the next day. */
    private String end() {
        if (form.has("end-date")) {
            return form.get("end-date") + "T" + form.get("end");
        }
        try {
            var day = LocalDate.parse(form.get("date"));
            var end = LocalTime.parse(form.get("end"));
            return (end.isAfter(LocalTime.parse(form.get("time"))) ? day : day.plusDays(1)) + "T" + form.get("end");
        } catch (DateTimeException e) {
            return form.get("date") + "T" + form.get("end");
        }
    }

    private void where(Map<String, Object> place) {
        place.put("name", given(form.get("place-name")));
        place.put("address", given(form.get("address")));
        place.put("locality", given(form.get("locality")));
        place.put("territory", given(form.get("territory")));
        place.put("precision", given(form.get("precision")));
        place.put("point", point());
        place.put("route", form.has("route") ? Route.parse(form.get("route")).points() : null);
    }

    private @Nullable Map<String, Double> point() {
        if (!form.has("lat") && !form.has("lon")) {
            return null;
        }
        var pasted = PASTED.matcher(form.get("lat"));
        if (!form.has("lon") && pasted.matches()) {
            return Map.of("lat", Double.valueOf(pasted.group(1)), "lon", Double.valueOf(pasted.group(2)));
        }
        try {
            return Map.of(
                    "lat", Double.valueOf(form.get("lat").replace(',', '.')),
                    "lon", Double.valueOf(form.get("lon").replace(',', '.')));
        } catch (NumberFormatException e) {
            errors.add(new FieldError("/place/point", "coordinates-out-of-range", "Coordinates are two numbers."));
            return null;
        }
    }

    private @Nullable String hiddenUntil() {
        if (!form.has("hidden-date")) {
            return null;
        }
        if (!form.has("zone")) {
            errors.add(new FieldError("/zone", "required", "Say in which time zone this is."));
            return null;
        }
        try {
            var time = form.has("hidden-time") ? form.get("hidden-time") : "00:00";
            var local = LocalDateTime.parse(form.get("hidden-date") + "T" + time);
            var zone = ZoneId.of(form.get("zone"));
            if (zone.getRules().getValidOffsets(local).size() != 1) {
                errors.add(new FieldError("/place/hiddenUntil", "clocks-change", "Clocks are changed at that time."));
                return null;
            }
            return local.atZone(zone).toInstant().toString();
        } catch (DateTimeException e) {
            errors.add(new FieldError("/place/hiddenUntil", "not-a-moment", "This is no date with a time."));
            return null;
        }
    }

    private @Nullable Integer number(String field, String pointer) {
        try {
            return form.has(field) ? Integer.valueOf(form.get(field)) : null;
        } catch (NumberFormatException e) {
            errors.add(new FieldError(pointer, "out-of-range", "This is no number."));
            return null;
        }
    }

    private void put(String name, @Nullable Object value) {
        fields.put(name, value instanceof String text ? given(text) : value);
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
