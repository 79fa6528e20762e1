package org.convoca.gateway.page;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * What one language says for each key: its own words, else those of its relatives, else those of English, else of another main language. So a page
 * is whole even when a file of messages is not there at all. Thread-safe.
 */
final class Sayings {

    /** @param own whether the language itself says it */
    record Saying(String pattern, ULocale locale, boolean own) {}

    private final Map<String, Saying> byKey = new HashMap<>();
    private final Set<String> missing = new TreeSet<>();
    private final LongAdder fallbacks = new LongAdder();

    private Sayings() {}

    /** @param files of all languages, by code */
    static Sayings of(String language, Map<String, MessageFile> files) {
        var sayings = new Sayings();
        for (var code : order(language, files)) {
            var messages = file(code, files).messages();
            var locale = ULocale.forLanguageTag(messages.getOrDefault("format.locale", code));
            messages.forEach((key, pattern) ->
                    sayings.byKey.putIfAbsent(key, new Saying(pattern, locale, code.equals(language))));
        }
        Languages.MAIN.forEach(
                code -> sayings.missing.addAll(file(code, files).messages().keySet()));
        sayings.missing.removeAll(file(language, files).messages().keySet());
        return sayings;
    }

    private static MessageFile file(String code, Map<String, MessageFile> files) {
        return files.getOrDefault(code, MessageFile.NONE);
    }

    /** The language, its relatives, theirs, and so on; then the main languages, English first. */
    static List<String> order(String language, Map<String, MessageFile> files) {
        var order = new LinkedHashSet<String>();
        order.add(language);
        var next = new ArrayList<>(order);
        while (!next.isEmpty()) {
            next = new ArrayList<>(next.stream()
                    .flatMap(code -> file(code, files).relatives().stream())
                    .filter(order::add)
                    .toList());
        }
        order.addAll(Languages.MAIN);
        return List.copyOf(order);
    }

    @Nullable
    Saying find(String key) {
        var found = byKey.get(key);
        if (found != null && !found.own()) {
            fallbacks.increment();
        }
        return found;
    }

    /** The keys that a main language has and this one lacks, in order. */
    Set<String> missing() {
        return Collections.unmodifiableSet(missing);
    }

    /** How often another language had to speak for it. */
    long fallbacks() {
        return fallbacks.sum();
    }
}
