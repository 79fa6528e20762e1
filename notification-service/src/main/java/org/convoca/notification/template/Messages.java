package org.convoca.notification.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoca.contracts.territory.Territories;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The sentences of all mails: one file for each language, {@code mails_<language>.properties} in UTF-8, found by its name. A translator adds a
 * language by adding its file.
 */
final class Messages {

    static final String FALLBACK = "en";

    /** The line of a file that names whose sentences its readers read too, the best first: {@code fallback=es, fr}. */
    static final String RELATIVES = "fallback";

    private static final String MAILS = "mails";
    private static final String DIGESTS = "digests";
    private static final Set<String> TEMPLATES =
            Arrays.stream(Template.values()).map(Template::code).collect(Collectors.toUnmodifiableSet());

    private final Map<String, Map<String, String>> byLanguage;

    /** English, or what speaks for it when its file is not there: it says which messages there are, and has them all. */
    private final String standIn;

    /**
     * @param byLanguage the messages of each language by their key
     * @throws IllegalStateException when none of the languages that are always whole is there
     */
    Messages(Map<String, Map<String, String>> byLanguage) {
        this.byLanguage = Map.copyOf(byLanguage);
        this.standIn = Stream.concat(Stream.of(FALLBACK), Territories.LANGUAGES.stream())
                .filter(byLanguage::containsKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there are no mails in any of " + Territories.LANGUAGES));
    }

    /** Reads all languages of the mails from the class path. */
    static Messages load() {
        return new Messages(files(MAILS));
    }

    /** Reads all languages of the digests, which have files of their own: {@code digests_<language>.properties}. */
    static Messages digests() {
        return new Messages(files(DIGESTS));
    }

    static Map<String, Map<String, String>> files() {
        return files(MAILS);
    }

    static Map<String, Map<String, String>> files(String bundle) {
        try {
            var languages = new HashMap<String, Map<String, String>>();
            var pattern = "classpath*:org/convoca/notification/template/" + bundle + "_*.properties";
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var name = Objects.requireNonNull(file.getFilename());
                languages.put(name.substring(name.indexOf('_') + 1, name.lastIndexOf('.')), read(file));
            }
            return languages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(Resource file) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), UTF_8)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
    }

    Set<String> languages() {
        return new TreeSet<>(byLanguage.keySet());
    }

    /** The sentences for that template in the first of the languages that has them all. */
    Phrases phrases(Template template, List<String> wanted) {
        return phrases(wanted, keys(template));
    }

    /** The sentences in the first of the languages that has every one, else in the one that stands in. */
    Phrases phrases(List<String> wanted) {
        return phrases(wanted, texts(standIn).keySet());
    }

    private Phrases phrases(List<String> wanted, Set<String> keys) {
        return wanted.stream()
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .flatMap(language -> Stream.concat(Stream.of(language), relatives(language)))
                .filter(language -> texts(language).keySet().containsAll(keys))
                .findFirst()
                .map(this::phrases)
                .orElseGet(() -> phrases(standIn));
    }

    private Stream<String> relatives(String language) {
        var relatives = texts(language).get(RELATIVES);
        return relatives == null ? Stream.empty() : Stream.of(relatives.split("[ ,]+"));
    }

    private Map<String, String> texts(String language) {
        return byLanguage.getOrDefault(language, Map.of());
    }

    private Phrases phrases(String language) {
        return new Phrases(Locale.forLanguageTag(language), texts(language));
    }

    /** What a language must have: everything the language that stands in has, less what only other templates use. */
    private Set<String> keys(Template template) {
        return texts(standIn).keySet().stream()
                .filter(key -> {
                    var prefix = key.substring(0, Math.max(key.indexOf('.'), 0));
                    return prefix.equals(template.code()) || !TEMPLATES.contains(prefix);
                })
                .collect(Collectors.toSet());
    }
}
