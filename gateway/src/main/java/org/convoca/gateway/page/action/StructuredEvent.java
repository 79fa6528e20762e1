package org.convoca.gateway.page.action;

import com.ibm.icu.util.Region;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.convoca.contracts.action.ActionKind;
import org.convoca.gateway.client.ActionChange;
import org.convoca.gateway.client.ActionView;
import org.convoca.gateway.page.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** An action for search engines: schema.org/Event as JSON-LD. An action without a day is none yet. */
@Component
class StructuredEvent {

    private static final String SCHEMA = "https://schema.org/";

    private final JsonMapper json;

    StructuredEvent(JsonMapper json) {
        this.json = json;
    }

    /** To be put between script tags as it is: it holds no character that could end them. Null without a day. */
    @Nullable
    String of(ActionView action, Language language, String url) {
        var when = When.of(action);
        if (when.day() == null) {
            return null;
        }
        var title = Wording.of(action.title(), language.locale());
        var event = new LinkedHashMap<String, Object>();
        event.put("@context", SCHEMA.replaceFirst("/$", ""));
        event.put("@type", "Event");
        event.put("name", title.text());
        times(when, event);
        status(action, when, event);
        event.put(
                "eventAttendanceMode",
                SCHEMA
                        + (action.kind() == ActionKind.ONLINE
                                ? "OnlineEventAttendanceMode"
                                : "OfflineEventAttendanceMode"));
        event.put("location", location(action, url));
        organisers(action, language, event);
        event.put("inLanguage", title.language());
        event.put("isAccessibleForFree", true);
        event.put("url", url);
        var description = Wording.of(ActionController.texts(action.description()), language.locale())
                .text();
        if (!description.isEmpty()) {
            event.put("description", description);
        }
        return escaped(json.writeValueAsString(event));
    }

    /** Google's "Event structured data": a rescheduled event says when it was to be. */
    private static void status(ActionView action, When when, Map<String, Object> event) {
        var previous = previousStart(action, when);
        event.put("eventStatus", SCHEMA + status(action, previous));
        if (previous.isPresent()) {
            event.put("previousStartDate", previous.get());
        }
    }

    private static String status(ActionView action, Optional<String> previous) {
        if (action.isCancelled()) {
            return "EventCancelled";
        }
        return previous.isPresent() ? "EventRescheduled" : "EventScheduled";
    }

    /** The last start that was announced and is no more. */
    private static Optional<String> previousStart(ActionView action, When now) {
        return Objects.requireNonNullElse(action.changes(), List.<ActionChange>of()).reversed().stream()
                .map(ActionChange::before)
                .filter(Objects::nonNull)
                .map(ActionChange.Side::when)
                .filter(Objects::nonNull)
                .map(History::when)
                .flatMap(then -> start(then).stream())
                .filter(then -> !start(now).equals(Optional.of(then)))
                .findFirst();
    }

    private static Optional<String> start(When when) {
        return switch (when) {
            case When.At at -> Optional.of(at.start().atOffset(When.offset(at)).toString());
            case When.On on -> Optional.of(on.day().toString());
            case When.DuringTheWeek _ -> Optional.empty();
        };
    }

    private static void organisers(ActionView action, Language language, Map<String, Object> event) {
        var names = Organisers.of(action, language).stream()
                .map(organiser -> Map.of("@type", "Organization", "name", organiser.name()))
                .toList();
        if (!names.isEmpty()) {
            event.put("organizer", names.size() == 1 ? names.getFirst() : names);
        }
    }

    private static String escaped(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static void times(When when, Map<String, Object> event) {
        switch (when) {
            case When.At at -> {
                event.put("startDate", start(at).orElseThrow());
                if (at.end() != null) {
                    event.put(
                            "endDate",
                            at.end().atZone(at.zone()).toOffsetDateTime().toString());
                }
            }
            case When.On on -> event.put("startDate", on.day().toString());
            case When.DuringTheWeek _ -> {}
        }
    }

    private static Map<String, Object> location(ActionView action, String url) {
        var location = new LinkedHashMap<String, Object>();
        if (action.kind() == ActionKind.ONLINE) {
            location.put("@type", "VirtualLocation");
            location.put("url", url);
            return location;
        }
        location.put("@type", "Place");
        var place = action.place();
        if (place != null) {
            put(location, "name", place.name() == null ? place.locality() : place.name());
            location.put("address", address(place));
            if (place.point() != null) {
                location.put(
                        "geo",
                        Map.of(
                                "@type", "GeoCoordinates",
                                "latitude", place.point().lat(),
                                "longitude", place.point().lon()));
            }
        }
        return location;
    }

    private static Map<String, Object> address(ActionView.Place place) {
        var address = new LinkedHashMap<String, Object>();
        address.put("@type", "PostalAddress");
        put(address, "streetAddress", place.address());
        put(address, "addressLocality", place.locality());
        if (place.territory() != null && isCountry(place.territory())) {
            address.put("addressCountry", place.territory());
        }
        return address;
    }

    private static boolean isCountry(String territory) {
        try {
            return Region.getInstance(territory).getType() == Region.RegionType.TERRITORY;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void put(Map<String, Object> target, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            target.put(name, value);
        }
    }
}
