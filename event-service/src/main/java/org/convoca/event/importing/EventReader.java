package org.convoca.event.importing;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.convoca.contracts.action.ActionKind;
import org.convoca.event.action.ActionForm.PointForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Reads an event of a calendar as an action. Organisers, guests and alarms stay where they are: nobody asked those people whether they may stand here.
 * Thread-safe.
 */
@Service
class EventReader {

    private static final Pattern WEB =
            Pattern.compile("https?://[^/\\s@]+\\.[^/\\s@]+(/\\S*)?", Pattern.CASE_INSENSITIVE);

    private final EventPlaces places;
    private final ZoneChoice choice;

    EventReader(EventPlaces places, ZoneChoice choice) {
        this.places = places;
        this.choice = choice;
    }

    Entry read(int line, Component event, CalendarZones zones, ImportSetting setting) {
        var form = new FormBuilder();
        var notes = new Notes();
        var key = event.text("UID").orElse(null);
        texts(form, event, setting, notes);
        if (!isRefused(event, notes)) {
            fill(form, event, zones, setting, notes);
        }
        return Entry.of(line, key, form, notes);
    }

    private static boolean isRefused(Component event, Notes notes) {
        if (event.has("RECURRENCE-ID")) {
            notes.wrong(
                    "/start", "part-of-a-series", "It changes one day of a repeated event; make an event of its own.");
        } else if (event.has("RRULE") || event.has("RDATE") || event.has("EXRULE") || event.has("EXDATE")) {
            notes.wrong(
                    "/start",
                    "repeated",
                    "It repeats. Import it without the repetition, and then make a series of it: one action for each day.");
        } else if (event.text("STATUS").filter("CANCELLED"::equalsIgnoreCase).isPresent()) {
            notes.wrong("/status", "cancelled", "It is cancelled in the calendar.");
        } else {
            return false;
        }
        return true;
    }

    private void fill(FormBuilder form, Component event, CalendarZones zones, ImportSetting setting, Notes notes) {
        form.kind = kind(event);
        form.url = event.text("URL").map(url -> link(url, notes)).orElse(null);
        form.tentative =
                event.text("STATUS").filter("TENTATIVE"::equalsIgnoreCase).isPresent() ? true : null;
        form.point = point(event.text("GEO").orElse(null), notes);
        var named = form.point;
        places.fill(form, event, setting.group(), notes);
        // What a zone was taken from is of interest only where one was needed.
        var silent = new Notes();
        var otherwise = choice.of(named, setting.zone(), form, silent);
        new EventTimes(event, zones, form, notes, otherwise).read();
    }

    /** Calendars put addresses of mails and of their own inside there; an action need not be refused for that. */
    private static @Nullable String link(String url, Notes notes) {
        if (WEB.matcher(url).matches()) {
            return url;
        }
        notes.assume("link-left-out", "The event's URL is no web address that anybody can open; it was left out.");
        return null;
    }

    private static void texts(FormBuilder form, Component event, ImportSetting setting, Notes notes) {
        var title = event.property("SUMMARY").orElse(null);
        var description = event.property("DESCRIPTION").orElse(null);
        if (title != null) {
            form.titles.put(language(title, setting, notes), title.text());
        }
        if (description != null) {
            form.descriptions.put(language(description, setting, new Notes()), description.text());
        }
    }

    private static String language(Component.Property property, ImportSetting setting, Notes notes) {
        var language = property.parameter("LANGUAGE").orElse(null);
        if (language != null) {
            return language;
        }
        notes.assume(
                "language-of-the-call",
                "No language is named; the texts were taken to be in " + setting.language() + ".");
        return setting.language();
    }

    private static @Nullable String kind(Component event) {
        return event.text("CATEGORIES").stream()
                .flatMap(names -> Arrays.stream(names.split(",", -1)))
                .flatMap(name -> KindNames.find(name).stream())
                .map(ActionKind::code)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable PointForm point(@Nullable String geo, Notes notes) {
        if (geo == null) {
            return null;
        }
        var degrees = "[-+]?\\d{1,3}(\\.\\d+)?";
        if (!geo.matches(degrees + "\\s*[;,]\\s*" + degrees)) {
            notes.wrong("/place/point", "not-degrees", "GEO is a latitude and a longitude: 43.263;-2.935.");
            return null;
        }
        var both = geo.split("\\s*[;,]\\s*", -1);
        return new PointForm(Double.valueOf(both[0]), Double.valueOf(both[1]));
    }
}
