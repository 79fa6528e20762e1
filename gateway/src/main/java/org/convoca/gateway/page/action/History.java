package org.convoca.gateway.page.action;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoca.gateway.client.ActionChange;
import org.convoca.gateway.client.ActionChange.Moment;
import org.convoca.gateway.client.ActionChange.Side;
import org.convoca.gateway.client.ActionView;
import org.convoca.gateway.page.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What has changed in an action since it was published, in words. Thread-safe. */
@Component
class History {

    /** A status is told by the page itself. */
    private static final Set<String> WORTH_TELLING = Set.of(
            "kind",
            "title",
            "description",
            "place",
            "start",
            "when",
            "languages",
            "accessibility",
            "publicContact",
            "url",
            "expectedSize",
            "coOrganisers",
            "tentative");

    private final Places places;

    History(Places places) {
        this.places = places;
    }

    /** One change. */
    record Line(Instant at, List<Part> parts) {}

    /**
     * What changed in it.
     *
     * @param field for its message
     * @param before in words, or empty where it is not told
     */
    record Part(String field, String before, String after) {}

    /** The newest first; changes that nobody needs to know are left out. */
    List<Line> of(ActionView action, Locale reader) {
        return Objects.requireNonNullElse(action.changes(), List.<ActionChange>of()).reversed().stream()
                .map(change -> new Line(change.at(), parts(change, reader)))
                .filter(line -> !line.parts().isEmpty())
                .toList();
    }

    private List<Part> parts(ActionChange change, Locale reader) {
        return change.fields().stream()
                .filter(WORTH_TELLING::contains)
                .map(field -> new Part(
                        code(field), words(field, change.before(), reader), words(field, change.after(), reader)))
                .toList();
    }

    private static String code(String field) {
        return field.equals("start")
                ? "when"
                : field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private String words(String field, @Nullable Side side, Locale reader) {
        if (side == null) {
            return "";
        }
        return switch (field) {
            case "start", "when" -> side.when() == null ? "" : Whens.text(when(side.when()), reader);
            case "place" -> side.place() == null ? "" : place(side.place(), reader);
            case "title" ->
                side.title() == null ? "" : Wording.of(side.title(), reader).text();
            default -> "";
        };
    }

    static When when(Moment moment) {
        return When.of(moment.start(), moment.startOffset(), moment.end(), moment.zone(), moment.day());
    }

    private String place(ActionView.Place place, Locale reader) {
        var territory = place.territory() == null ? "" : places.territory(place.territory(), reader);
        return Stream.of(place.name(), place.address(), place.locality(), territory)
                .filter(part -> part != null && !part.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
