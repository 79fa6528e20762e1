package org.convoca.gateway.page;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The messages of all languages, from UTF-8 files {@code i18n/messages_XX.properties}: adding a language is adding a file. Patterns are ICU's, with
 * plural forms by CLDR; a moment is shown in UTC. A message that a language lacks is English. Immutable and thread-safe.
 */
final class Messages implements MessageSource {

    private static final String FILES = "classpath:i18n/messages_*.properties";

    private final Map<String, Map<String, String>> byLanguage = new TreeMap<>();

    Messages() {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                byLanguage.put(code(String.valueOf(file.getFilename())), read(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String code(String filename) {
        return filename.substring(filename.indexOf('_') + 1, filename.lastIndexOf('.'))
                .replace('_', '-');
    }

    private static Map<String, String> read(Resource file) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        var messages = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
        return messages;
    }

    Languages languages() {
        return new Languages(byLanguage.keySet());
    }

    /** All messages of a language, by key. */
    Map<String, String> of(Language language) {
        return Map.copyOf(byLanguage.getOrDefault(language.code(), Map.of()));
    }

    private @Nullable String find(String code, Object @Nullable [] arguments, Locale locale) {
        var own = byLanguage.getOrDefault(locale.toLanguageTag(), Map.of());
        if (own.containsKey(code)) {
            return formatted(own, code, arguments);
        }
        var english = byLanguage.getOrDefault(Languages.FALLBACK.code(), Map.of());
        return english.containsKey(code) ? formatted(english, code, arguments) : null;
    }

    private static String formatted(Map<String, String> messages, String code, Object @Nullable [] arguments) {
        var pattern = messages.getOrDefault(code, "");
        if (arguments == null || arguments.length == 0) {
            return pattern;
        }
        var locale = ULocale.forLanguageTag(messages.getOrDefault("format.locale", Languages.FALLBACK.code()));
        return new MessageFormat(pattern, locale)
                .format(Arrays.stream(arguments).map(Messages::shown).toArray());
    }

    private static Object shown(Object argument) {
        return argument instanceof Instant moment ? moment.atZone(ZoneOffset.UTC) : argument;
    }

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] arguments, @Nullable String otherwise, @Nullable Locale locale) {
        var found = find(code, arguments, locale == null ? Languages.FALLBACK.locale() : locale);
        return found == null ? otherwise : found;
    }

    @Override
    public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        var found = getMessage(code, arguments, null, locale);
        if (found == null) {
            throw new NoSuchMessageException(code, locale == null ? Languages.FALLBACK.locale() : locale);
        }
        return found;
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        var codes = resolvable.getCodes() == null ? new String[0] : resolvable.getCodes();
        for (var code : codes) {
            var found = getMessage(code, resolvable.getArguments(), null, locale);
            if (found != null) {
                return found;
            }
        }
        var otherwise = resolvable.getDefaultMessage();
        if (otherwise == null) {
            throw new NoSuchMessageException(codes.length == 0 ? "" : codes[0]);
        }
        return otherwise;
    }
}
