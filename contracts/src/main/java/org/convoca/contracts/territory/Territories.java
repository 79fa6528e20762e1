package org.convoca.contracts.territory;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * All territories and their names. Immutable and thread-safe; loading reads resources of this module, so keep one instance.
 *
 * <p>Countries are named as in CLDR, by way of ICU4J, in its short form where there is one; lands without an ISO 3166-1 code, and the few countries
 * whose CLDR name their people would not use, have names of our own: in {@link #LANGUAGES}, and in each language that somebody has added to
 * {@code territories.json}.
 */
public final class Territories {

    /** The languages in which every territory and region has a name of its own. */
    public static final List<String> LANGUAGES = List.of("es", "en", "pt", "fr", "ar");

    private static final String FALLBACK = "en";
    private static final Set<ULocale> WRITTEN = Set.of(ULocale.getAvailableLocales());

    private final Map<String, Entry> entries;
    private final Map<String, Territory> byName;
    private final Map<Region, Map<String, String>> regions;

    private Territories(Content content) {
        entries = new TreeMap<>();
        content.territories().forEach(entry -> entries.put(entry.code(), entry));
        regions = new HashMap<>();
        content.regions().forEach((code, names) -> regions.put(Region.of(code), names));
        byName = new HashMap<>();
        entries.values().forEach(this::learnNames);
    }

    private record Content(Map<String, Map<String, String>> regions, List<Entry> territories) {}

    private record Entry(
            String code,
            Region region,
            @Nullable String language,
            @Nullable List<String> parents,
            @Nullable Map<String, String> names,
            @JsonProperty("aliases") @Nullable List<String> aliases) {

        Territory territory() {
            return new Territory(code, region, parents == null ? List.of() : parents);
        }

        String name(ULocale locale) {
            if (names != null) {
                var own = names.get(locale.getLanguage());
                return own == null ? Objects.requireNonNull(names.get(FALLBACK)) : own;
            }
            return ULocale.getDisplayCountry("und-" + code, locale);
        }
    }

    /** Reads the territories from the class path. */
    public static Territories load() {
        try (var resource = Territories.class.getResourceAsStream("territories.json")) {
            return new Territories(JsonMapper.builder().build().readValue(resource, Content.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All territories, in the order of their codes. */
    public List<Territory> all() {
        return entries.values().stream().map(Entry::territory).toList();
    }

    /** All territories, in the order of their names for a reader of that language. */
    public List<Territory> sorted(Locale locale) {
        var collator = Collator.getInstance(locale).freeze();
        return all().stream()
                .sorted(Comparator.comparing(territory -> collator.getCollationKey(name(territory.code(), locale))))
                .toList();
    }

    /** The territory of that code, letter for letter. */
    public Optional<Territory> find(String code) {
        return Optional.ofNullable(entries.get(code)).map(Entry::territory);
    }

    /**
     * The territory that is called so in any of our languages or by a known alias; case, diacritics and white space at the ends do not matter.
     */
    public Optional<Territory> findByName(String name) {
        return Optional.ofNullable(byName.get(folded(name)));
    }

    /**
     * The territory's name for a reader of that language.
     *
     * @throws IllegalArgumentException when there is no territory of that code
     */
    public String name(String code, Locale locale) {
        return get(code).name(ULocale.forLocale(locale));
    }

    private Entry get(String code) {
        var entry = entries.get(code);
        if (entry == null) {
            throw new IllegalArgumentException("there is no such territory");
        }
        return entry;
    }

    /**
     * The languages that people of that territory read: of a land its own, then those of its countries; of a country the one that most speak by CLDR,
     * then those of {@link #LANGUAGES} in which it is written there. Empty when there is no territory of that code.
     */
    public List<String> languages(String code) {
        var entry = entries.get(code);
        if (entry == null) {
            return List.of();
        }
        var countries = Stream.concat(Stream.of(code), entry.territory().parents().stream())
                .filter(one -> !one.startsWith("x-"))
                .toList();
        return Stream.of(
                        Stream.ofNullable(entry.language()),
                        countries.stream().map(Territories::mostSpoken),
                        countries.stream().flatMap(Territories::written))
                .flatMap(languages -> languages)
                .distinct()
                .toList();
    }

    private static String mostSpoken(String country) {
        return ULocale.addLikelySubtags(ULocale.forLanguageTag("und-" + country))
                .getLanguage();
    }

    private static Stream<String> written(String country) {
        return LANGUAGES.stream()
                .filter(language -> WRITTEN.contains(ULocale.forLanguageTag(language + "-" + country)));
    }

    /** The region's name for a reader of that language. */
    public String name(Region region, Locale locale) {
        var names = Objects.requireNonNull(regions.get(region));
        var name = names.get(locale.getLanguage());
        return name == null ? Objects.requireNonNull(names.get(FALLBACK)) : name;
    }

    private void learnNames(Entry entry) {
        var territory = entry.territory();
        LANGUAGES.forEach(language -> learn(entry.name(new ULocale(language)), territory));
        ownNames(entry).forEach(name -> learn(name, territory));
        aliases(entry).forEach(alias -> learn(alias, territory));
    }

    private static Collection<String> ownNames(Entry entry) {
        return entry.names() == null ? List.of() : entry.names().values();
    }

    private static Collection<String> aliases(Entry entry) {
        return entry.aliases() == null ? List.of() : entry.aliases();
    }

    private void learn(String name, Territory territory) {
        byName.putIfAbsent(folded(name), territory);
    }

    /** Case, diacritics, an ampersand and surrounding white space gone (Unicode default case folding, NFKD without nonspacing marks). */
    private static String folded(String name) {
        var decomposed = Normalizer2.getNFKDInstance()
                .normalize(UCharacter.foldCase(name.strip().replace(" & ", " and "), true));
        var letters = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
