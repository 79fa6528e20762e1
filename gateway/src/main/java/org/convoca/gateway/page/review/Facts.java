package org.convoca.gateway.page.review;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.WebAddresses;
import org.convoca.gateway.page.action.Moments;
import org.convoca.gateway.page.coordination.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a kind's own fields, as far as these pages have words for them. Thread-safe. */
@Component
class Facts {

    private static final List<String> NOT_SHOWN = List.of("status");

    private final Words words;

    Facts(Words words) {
        this.words = words;
    }

    /**
     * A field in words.
     *
     * @param code as in message keys
     * @param value as it is shown; a code where {@code coded}
     * @param link where it leads, or null
     */
    record Fact(String code, String value, @Nullable String link) {}

    List<Fact> of(Desk desk, Map<String, Object> details) {
        var facts = new ArrayList<Fact>();
        details.forEach((name, value) -> {
            var code = kebab(name);
            if (!NOT_SHOWN.contains(code) && words.isKnown("review.fact." + code, desk)) {
                facts.addAll(facts(desk, code, value));
            }
        });
        return facts;
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static List<Fact> facts(Desk desk, String code, @Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case Boolean yes -> yes ? List.of(new Fact(code, "✓", null)) : List.of();
            case Map<?, ?> byLanguage ->
                byLanguage.entrySet().stream()
                        .map(entry -> new Fact(
                                code,
                                entry.getValue() + " (" + new Language(String.valueOf(entry.getKey())).name() + ")",
                                null))
                        .toList();
            case List<?> all ->
                all.stream().map(one -> fact(desk, code, String.valueOf(one))).toList();
            default -> {
                var text = String.valueOf(value);
                yield text.isBlank() ? List.of() : List.of(fact(desk, code, text));
            }
        };
    }

    private static Fact fact(Desk desk, String code, String text) {
        return new Fact(code, moment(desk, text), WebAddresses.openable(text));
    }

    /** A moment or a day as people say it; anything else stays as it is. */
    private static String moment(Desk desk, String text) {
        try {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z")) {
                return Words.moment(desk, Instant.parse(text));
            }
            if (text.matches("\\d{4}-\\d{2}-\\d{2}T[0-9:]{5,8}")) {
                var local = LocalDateTime.parse(text);
                return Moments.day(local.toLocalDate(), desk.reader()) + ", " + Moments.hour(local, desk.reader());
            }
            return text.matches("\\d{4}-\\d{2}-\\d{2}") ? Moments.day(LocalDate.parse(text), desk.reader()) : text;
        } catch (DateTimeException e) {
            return text;
        }
    }
}
