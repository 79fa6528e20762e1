package org.convoca.event.recipient;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoca.event.action.Place;
import org.jspecify.annotations.Nullable;

/** Picks words for a reader. */
final class Words {

    private Words() {}

    /** A text and its language. */
    record Text(String words, @Nullable String language) {}

    /**
     * The text in the first of the languages that there is.
     *
     * @param instead where there is no text at all
     */
    static Text in(Map<String, String> texts, List<String> languages, String instead) {
        var wanted = new ArrayList<>(languages);
        wanted.addAll(new TreeSet<>(texts.keySet()));
        return wanted.stream()
                .filter(texts::containsKey)
                .map(language -> new Text(Objects.requireNonNull(texts.get(language)), language))
                .findFirst()
                .orElseGet(() -> new Text(instead, null));
    }

    /** A place in one line; null where it is still to be announced. The caller sees to it that it may be shown. */
    static @Nullable String place(Place place) {
        return line(place.name(), place.address(), place.locality());
    }

    private static @Nullable String line(@Nullable String... parts) {
        var line = Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
        return line.isEmpty() ? null : line;
    }
}
