package org.convoca.event.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The few words of our own in calendars and feeds; all else there is what organisers wrote. One file for each language,
 * {@code feeds_<language>.properties} in UTF-8, found by its name; English stands in. Immutable and thread-safe.
 */
@Component
class FeedWords {

    private static final String FALLBACK = "en";
    private static final String FILES = "classpath*:org/convoca/event/calendar/feeds_*.properties";

    private final Map<String, Properties> byLanguage = new HashMap<>();

    FeedWords() {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                var name = Objects.requireNonNull(file.getFilename());
                byLanguage.put(name.substring(name.indexOf('_') + 1, name.lastIndexOf('.')), read(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Resource file) throws IOException {
        var words = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    /** @param language BCP 47; the region does not matter */
    String cancelled(String language) {
        return say("cancelled", language);
    }

    /** @param language BCP 47; the region does not matter */
    String example(String language) {
        return say("example", language);
    }

    /** The key itself where nobody has a word for it: a missing file keeps nobody from the calendar. */
    private String say(String key, String language) {
        var own = words(Locale.forLanguageTag(language).getLanguage());
        return own.getProperty(key, words(FALLBACK).getProperty(key, key));
    }

    private Properties words(String language) {
        return byLanguage.getOrDefault(language, new Properties());
    }
}
