package org.convoca.notification.template;

import com.ibm.icu.text.ListFormatter;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.convoca.notification.template.Block.Fact;
import org.jspecify.annotations.Nullable;

/** Says in a language when and where an action takes place, and what has changed about it. */
final class ActionWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Phrases phrases;

    ActionWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /** With the local time on the spot, and by which city's clock that is. */
    String when(@Nullable When when) {
        return switch (when) {
            case null -> say("when.open");
            case When.AtTime(var start, var end, var zone)
            when end == null -> say("when.at", day(start.toLocalDate()), time(start.toLocalTime()), phrases.zone(zone));
            case When.AtTime(var start, var end, var zone)
            when end.toLocalDate().equals(start.toLocalDate()) ->
                say(
                        "when.from-to",
                        day(start.toLocalDate()),
                        time(start.toLocalTime()),
                        time(end.toLocalTime()),
                        phrases.zone(zone));
            case When.AtTime(var start, var end, var zone) ->
                say(
                        "when.over-days",
                        day(start.toLocalDate()),
                        time(start.toLocalTime()),
                        day(end.toLocalDate()),
                        time(end.toLocalTime()),
                        phrases.zone(zone));
            case When.OnDay(var day) -> say("when.on-day", day(day));
            case When.DuringTheWeek _ -> say("when.during-the-week");
        };
    }

    private String say(String key, Object... values) {
        return phrases.say(key, values).bare();
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(phrases.calendar())
                .format(day);
    }

    private static String time(LocalTime time) {
        return TIME.format(time);
    }

    String place(@Nullable String place) {
        return place == null || place.isBlank() ? say("where.later") : place;
    }

    /** What was and what is, line by line. */
    List<Fact> alterations(List<Alteration> alterations) {
        return alterations.stream().flatMap(this::lines).toList();
    }

    private Stream<Fact> lines(Alteration alteration) {
        return switch (alteration) {
            case Alteration.Renamed(var before, var after) -> lines("fact.action", before, after);
            case Alteration.Moved(var before, var after) -> lines("fact.when", when(before), when(after));
            case Alteration.Relocated(var before, var after) -> lines("fact.where", place(before), place(after));
            case Alteration.Revised(var fields) -> revised(fields);
        };
    }

    private Stream<Fact> lines(String label, String before, String after) {
        var words = phrases.words(label);
        return Stream.of(
                Composition.labelled(say("change.before", words), before),
                Composition.labelled(say("change.now", words), after));
    }

    private Stream<Fact> revised(List<String> fields) {
        var names = new ArrayList<String>();
        for (var field : fields) {
            phrases.find("field." + field).ifPresent(names::add);
        }
        return names.isEmpty()
                ? Stream.empty()
                : Stream.of(Composition.labelled(
                        phrases.words("change.revised"),
                        ListFormatter.getInstance(phrases.language()).format(names)));
    }
}
