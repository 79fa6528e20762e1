package org.convoca.notification.federation;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an event says in words: whether it stands, when, where, what. */
final class EventText {

    private final Words words;
    private final Addresses addresses;

    EventText(Words words, Addresses addresses) {
        this.words = words;
        this.addresses = addresses;
    }

    String html(ActionAnswer action, String language) {
        return Stream.of(
                        cancellation(action, language),
                        tentative(action, language),
                        line(when(action, language)),
                        line(where(action)),
                        description(action, language),
                        "<p>" + Html.link(addresses.actionPage(language, action.id()), "noopener") + "</p>")
                .collect(Collectors.joining());
    }

    private static String line(String text) {
        return text.isBlank() ? "" : Html.paragraph(text);
    }

    private String cancellation(ActionAnswer action, String language) {
        if (!action.isCancelled()) {
            return "";
        }
        var reason = action.cancellation();
        return Html.paragraph(
                reason == null || reason.isBlank()
                        ? words.say(language, "event.cancelled")
                        : words.say(language, "event.cancelled-because", reason));
    }

    private String tentative(ActionAnswer action, String language) {
        return action.tentative() && !action.isCancelled()
                ? Html.paragraph(words.say(language, "event.tentative"))
                : "";
    }

    private String when(ActionAnswer action, String language) {
        var locale = Locale.forLanguageTag(language);
        if (action.start() != null) {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                    .withLocale(locale)
                    .format(LocalDateTime.parse(action.start()));
        }
        return action.day() == null
                ? ""
                : words.say(
                        language,
                        "event.time-open",
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                                .withLocale(locale)
                                .format(action.day()));
    }

    private static String where(ActionAnswer action) {
        var place = action.place();
        return place == null
                ? ""
                : Stream.of(place.name(), place.address(), place.locality())
                        .filter(EventText::isThere)
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    private static boolean isThere(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static String description(ActionAnswer action, String language) {
        var descriptions = action.description();
        var text = descriptions == null ? null : descriptions.get(language);
        return text == null ? "" : Html.paragraphs(text);
    }
}
