package org.convoca.notification.federation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The sentences of notes and events: one file for each language, {@code fediverse_<language>.properties}, found by its name. What one lacks is English. */
final class Words {

    static final String FALLBACK = "en";

    private static final String FILES = "classpath*:org/convoca/notification/federation/fediverse_*.properties";

    private final Map<String, Properties> byLanguage;

    private Words(Map<String, Properties> byLanguage) {
        this.byLanguage = Map.copyOf(byLanguage);
    }

    static Words load() {
        try {
            var found = new HashMap<String, Properties>();
            for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                var name = Objects.requireNonNull(file.getFilename());
                var properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), UTF_8)) {
                    properties.load(reader);
                }
                found.put(name.substring(name.indexOf('_') + 1, name.lastIndexOf('.')), properties);
            }
            return new Words(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Properties> byLanguage() {
        return byLanguage;
    }

    /** In that language, else in English. */
    String say(String language, String key, Object... arguments) {
        var spoken = Locale.forLanguageTag(language).getLanguage();
        var pattern = byLanguage.getOrDefault(spoken, new Properties()).getProperty(key);
        var tag = pattern == null ? FALLBACK : spoken;
        var chosen = pattern == null
                ? Objects.requireNonNull(byLanguage.get(FALLBACK)).getProperty(key)
                : pattern;
        return new MessageFormat(chosen, ULocale.forLanguageTag(tag)).format(arguments);
    }

    boolean speaks(String language) {
        return byLanguage.containsKey(Locale.forLanguageTag(language).getLanguage());
    }
}
