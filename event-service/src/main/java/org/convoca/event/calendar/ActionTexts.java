package org.convoca.event.calendar;

import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoca.contracts.action.ActionStatus;
import org.convoca.contracts.territory.Territories;
import org.convoca.event.action.Place;
import org.convoca.event.action.PublicAction;
import org.convoca.event.action.When;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is said of an action in words, in a reader's language. Thread-safe. */
@Component
class ActionTexts {

    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx");

    private final Territories territories;
    private final FeedWords words;
    private final FeedProperties properties;

    ActionTexts(Territories territories, FeedWords words, FeedProperties properties) {
        this.territories = territories;
        this.words = words;
        this.properties = properties;
    }

    Reader.Text title(PublicAction action, Reader reader) {
        var title = reader.best(action.content().titles());
        return title == null ? new Reader.Text("en", action.content().kind().code()) : title;
    }

    /** The title, and before it that the action is cancelled: readers of news show little else. */
    Reader.Text headline(PublicAction action, Reader reader) {
        var title = title(action, reader);
        if (action.status() != ActionStatus.CANCELLED) {
            return title;
        }
        return new Reader.Text(title.language(), words.cancelled(title.language()) + ": " + title.value());
    }

    Reader.@Nullable Text description(PublicAction action, Reader reader) {
        return reader.best(action.content().descriptions());
    }

    /** The place in one line, from the narrowest to the widest; no more of it than the action shows. Empty when nothing is known. */
    String where(PublicAction action, Reader reader) {
        var place = action.content().place();
        return Stream.of(place.name(), place.address(), place.locality(), territory(place, reader))
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private @Nullable String territory(Place place, Reader reader) {
        var code = place.territory();
        return code == null || territories.find(code).isEmpty() ? null : territories.name(code, reader.locale());
    }

    /** The name of a territory, or its code should we not know it. */
    String territory(String code, Reader reader) {
        return territories.find(code).isEmpty() ? code : territories.name(code, reader.locale());
    }

    /** The day and the local time in one line, with the offset from UTC; empty when only the week is known. */
    String when(PublicAction action, Reader reader) {
        var locale = reader.locale();
        return switch (action.content().when()) {
            case When.AtTime time ->
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                                .withLocale(locale)
                                .format(time.start())
                        + " (" + time.zone().getId() + ", UTC" + OFFSET.format(time.startsAt()) + ")";
            case When.OnDay(var day) ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                        .withLocale(locale)
                        .format(day);
            case When.DuringTheWeek _ -> "";
        };
    }

    /** When, where and what, for readers that show one text. */
    String summary(PublicAction action, Reader reader) {
        var lines = new ArrayList<String>();
        Stream.of(when(action, reader), where(action, reader))
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
        if (action.cancellation() != null) {
            lines.add(action.cancellation());
        }
        var description = description(action, reader);
        if (description != null) {
            lines.add("");
            lines.add(description.value());
        }
        return String.join("\n", lines);
    }

    /** The action's page. */
    URI page(PublicAction action, Reader reader) {
        return properties.address("/" + reader.pages() + "/actions/" + action.id());
    }
}
