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
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The sentences of all mails: one file for each language, {@code mails_<language>.properties} in UTF-8, found by its name. A translator adds a
 * language by adding its file.
 */
final class Messages {

    static final String FALLBACK = "en";

    private static final String MAILS = "mails";
    private static final String DIGESTS = "digests";
    private static final Set<String> TEMPLATES =
            Arrays.stream(Template.values()).map(Template::code).collect(Collectors.toUnmodifiableSet());

    private final Map<String, Map<String, String>> byLanguage;

    /**
     * @param byLanguage the messages of each language by their key
     * @throws IllegalStateException when there is no English, on which everything falls back
     */
    Messages(Map<String, Map<String, String>> byLanguage) {
        this.byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.containsKey(FALLBACK)) {
            throw new IllegalStateException("mails_" + FALLBACK + ".properties is missing");
        }
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
        return wanted.stream()
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .filter(language -> speaks(language, template))
                .findFirst()
                .map(this::phrases)
                .orElseGet(() -> phrases(FALLBACK));
    }

    /** The sentences in the first of the languages that has every one, else in English. */
    Phrases phrases(List<String> wanted) {
        var all = Objects.requireNonNull(byLanguage.get(FALLBACK)).keySet();
        return wanted.stream()
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .filter(language ->
                        byLanguage.getOrDefault(language, Map.of()).keySet().containsAll(all))
                .findFirst()
                .map(this::phrases)
                .orElseGet(() -> phrases(FALLBACK));
    }

    private Phrases phrases(String language) {
        return new Phrases(Locale.forLanguageTag(language), Objects.requireNonNull(byLanguage.get(language)));
    }

    private boolean speaks(String language, Template template) {
        var texts = byLanguage.get(language);
        return texts != null && texts.keySet().containsAll(keys(template));
    }

    /** What a language must have: everything English has, less what only other templates use. */
    private Set<String> keys(Template template) {
        return Objects.requireNonNull(byLanguage.get(FALLBACK)).keySet().stream()
                .filter(key -> {
                    var prefix = key.substring(0, Math.max(key.indexOf('.'), 0));
                    return prefix.equals(template.code()) || !TEMPLATES.contains(prefix);
                })
                .collect(Collectors.toSet());
    }
}
