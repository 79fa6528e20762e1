package org.convoca.gateway.page;

import com.ibm.icu.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;

/**
 * The messages of all languages, from UTF-8 files {@code messages_XX.properties}: adding a language is adding a file. Patterns are ICU's, with
 * plural forms by CLDR; a moment is shown in UTC. What a language lacks is said as {@link Sayings} says. Thread-safe.
 */
final class Messages implements MessageSource {

    /** Where the messages of this project lie. */
    static final String OWN = "classpath:i18n/";

    private final Map<String, MessageFile> files;
    private final Map<String, Sayings> byLanguage = new TreeMap<>();
    private final Languages languages;

    /** With the messages of this project. */
    Messages() {
        this(MessageFile.read(List.of(OWN)));
    }

    /** @param files by the code of their language; a main language without one is spoken all the same, in the words of another */
    Messages(Map<String, MessageFile> files) {
        this.files = Map.copyOf(files);
        var codes = new TreeSet<>(files.keySet());
        codes.addAll(Languages.MAIN);
        codes.forEach(code -> byLanguage.put(code, Sayings.of(code, files)));
        languages = new Languages(codes);
    }

    Languages languages() {
        return languages;
    }

    /** All messages that the language itself has, by key. */
    Map<String, String> of(Language language) {
        return files.getOrDefault(language.code(), MessageFile.NONE).messages();
    }

    /** What the language says; what English says where there are no pages in it. */
    Sayings sayings(Language language) {
        var own = byLanguage.get(language.code());
        return own == null ? Objects.requireNonNull(byLanguage.get(Languages.FALLBACK.code())) : own;
    }

    private @Nullable String find(String code, Object @Nullable [] arguments, Locale locale) {
        var saying = sayings(new Language(locale.toLanguageTag())).find(code);
        if (saying == null || arguments == null || arguments.length == 0) {
            return saying == null ? null : saying.pattern();
        }
        return new MessageFormat(saying.pattern(), saying.locale())
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
