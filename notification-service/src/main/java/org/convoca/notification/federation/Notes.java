package org.convoca.notification.federation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.contracts.call.CallChanged;
import org.convoca.contracts.call.CallClosed;
import org.convoca.contracts.call.CallEvent;
import org.convoca.contracts.call.CallFacts;
import org.convoca.contracts.call.CallOpened;
import org.convoca.contracts.call.CallSuspended;
import org.convoca.contracts.call.CallTextRevised;
import org.convoca.contracts.call.CallWeekAnnounced;
import org.convoca.contracts.call.CallWithdrawn;

/** What is told of a call itself: that it opened, when its week is, that its text was revised. In each of its languages that we speak. */
final class Notes {

    private final Addresses addresses;
    private final Words words;

    Notes(Addresses addresses, Words words) {
        this.addresses = addresses;
        this.words = words;
    }

    /** @param id of the thing */
    record Note(String id, Map<String, Object> object) {}

    Optional<Note> of(CallEvent event, Instant time) {
        var call = event.call();
        return switch (event) {
            case CallOpened _ ->
                Optional.of(note(call, "opened", time, language -> say(language, "note.opened", call)));
            case CallWeekAnnounced(var sequence, var facts)
            when facts.week() instanceof ActionWeek.Announced(var first, var last) ->
                Optional.of(note(
                        call,
                        "week-" + sequence,
                        time,
                        language -> say(language, "note.week", call, day(first, language), day(last, language))));
            case CallTextRevised revised ->
                Optional.of(note(
                        call, "text-" + revised.sequence(), time, language -> say(language, "note.revised", call)));
            case CallWeekAnnounced _, CallChanged _, CallClosed _, CallSuspended _, CallWithdrawn _ -> Optional.empty();
        };
    }

    private String say(String language, String key, CallFacts call, Object... more) {
        var title = call.titles().getOrDefault(language, call.titles().getOrDefault(call.language(), call.slug()));
        var arguments = new Object[more.length + 1];
        arguments[0] = title;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return words.say(language, key, arguments);
    }

    private static String day(LocalDate day, String language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(language))
                .format(day);
    }

    private Note note(CallFacts call, String about, Instant time, Function<String, String> sentence) {
        var id = Thing.NOTE + call.slug() + "." + about;
        var actor = ActorName.of(call.slug());
        var note = new LinkedHashMap<String, Object>();
        note.put("id", addresses.object(id));
        note.put("type", "Note");
        note.put("attributedTo", addresses.actor(actor));
        note.put("to", List.of(Addresses.PUBLIC));
        note.put("cc", List.of(addresses.followers(actor)));
        note.put("content", html(call, call.language(), sentence));
        note.put("contentMap", contents(call, sentence));
        note.put("published", time.toString());
        note.put("url", addresses.callPage(call.language(), call.slug()));
        note.put("sensitive", false);
        return new Note(id, note);
    }

    private Map<String, String> contents(CallFacts call, Function<String, String> sentence) {
        var contents = new TreeMap<String, String>();
        call.titles().keySet().stream()
                .filter(words::speaks)
                .forEach(language -> contents.put(language, html(call, language, sentence)));
        return contents;
    }

    private String html(CallFacts call, String language, Function<String, String> sentence) {
        return Html.paragraph(sentence.apply(language)) + "<p>"
                + Html.link(addresses.callPage(language, call.slug()), "noopener") + "</p>";
    }
}
