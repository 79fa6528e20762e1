package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.convoca.gateway.client.Outcome;
import org.convoca.platform.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {

    private static final Messages MESSAGES = new Messages();
    private static final Path MAIN = Path.of("src/main");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z][a-z0-9.-]*)");
    private static final Pattern COMPOSED = Pattern.compile("#\\{\\|([^|}]*(?:\\$\\{[^}]*}[^|}]*)*)\\|");
    private static final Pattern IN_CODE = Pattern.compile("\"((?:error|format|picture)\\.[a-z.-]+[a-z])\"");

    static Stream<Language> languages() {
        return MESSAGES.languages().all().stream();
    }

    static Stream<Language> mainLanguages() {
        return Languages.MAIN.stream().map(Language::new);
    }

    private static Set<String> keys(String language) {
        return new TreeSet<>(MESSAGES.of(new Language(language)).keySet());
    }

    private static String sources(String under, String ending) {
        try (var files = Files.walk(MAIN.resolve(under))) {
            var text = new StringBuilder();
            for (var file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void findsTheLanguagesByTheirFiles() {
        assertThat(languages().map(Language::code)).containsAll(Languages.MAIN);
    }

    @ParameterizedTest
    @MethodSource("mainLanguages")
    void lacksNoKeyInAMainLanguage(Language language) {
        assertThat(MESSAGES.sayings(language).missing()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void addsNoKeyInAnyLanguage(Language language) {
        assertThat(keys("en")).containsAll(keys(language.code()));
    }

    /** Other languages may lag: what they lack is for a translator to read, in {@code target/translations.txt}. */
    @Test
    void reportsWhatTheOtherLanguagesLack() throws IOException {
        var report = new StringBuilder();
        languages().forEach(language -> {
            var missing = MESSAGES.sayings(language).missing();
            report.append("%s: %d of %d messages missing%n"
                    .formatted(language.code(), missing.size(), keys("en").size()));
            missing.forEach(key -> report.append("  ").append(key).append('\n'));
        });
        Files.writeString(Path.of("target/translations.txt"), report);
        assertThat(report).contains("en: 0 of");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void isWrittenInPatternsThatTakeTheSameArguments(Language language) {
        MESSAGES.of(language).forEach((key, pattern) -> {
            var format = new MessageFormat(pattern, ULocale.forLanguageTag(language.code()));
            var english = new MessageFormat(MESSAGES.of(Languages.FALLBACK).get(key), ULocale.ENGLISH);
            assertThat(format.getArgumentNames()).as(key).isEqualTo(english.getArgumentNames());
            assertThat(pattern).as(key).isNotBlank().doesNotContain("'");
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void isTranslatedAndNotCopied(Language language) {
        if (language.equals(Languages.FALLBACK)) {
            return;
        }
        var own = MESSAGES.of(language);
        var copied = MESSAGES.of(Languages.FALLBACK).entrySet().stream()
                .filter(english -> english.getValue().length() > 20)
                .filter(english -> english.getValue().equals(own.get(english.getKey())))
                .toList();
        assertThat(copied).isEmpty();
    }

    @Test
    void hasEveryKeyThatTemplatesAndCodeName() {
        assertThat(keys("en")).containsAll(named());
    }

    @Test
    void usesEveryKey() {
        var named = named();
        var patterns = composed();
        var unused = keys("en").stream()
                .filter(key -> !named.contains(key))
                .filter(key -> patterns.stream()
                        .noneMatch(pattern -> pattern.matcher(key).matches()))
                .toList();
        assertThat(unused).isEmpty();
    }

    private static Set<String> named() {
        var keys = new TreeSet<String>();
        IN_TEMPLATE
                .matcher(sources("resources/templates", ".html"))
                .results()
                .forEach(found -> keys.add(found.group(1)));
        IN_CODE.matcher(sources("java", ".java")).results().forEach(found -> keys.add(found.group(1)));
        return keys;
    }

    /** Keys that are put together: in templates with {@code |…|}, and the errors of fields. */
    private static List<Pattern> composed() {
        var patterns = COMPOSED.matcher(sources("resources/templates", ".html"))
                .results()
                .map(found -> found.group(1).replace(".", "\\.").replaceAll("\\$\\{[^}]*}", "[a-z-]+"))
                .map(Pattern::compile);
        return Stream.concat(patterns, Stream.of(Pattern.compile("error\\.[a-z]+\\.[a-z-]+")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("mainLanguages")
    void explainsEveryProblemTypeOutcomeAndStatus(Language language) {
        var keys = keys(language.code());
        for (var type : ProblemType.values()) {
            assertThat(keys).contains("problem." + type.slug() + ".title", "problem." + type.slug() + ".text");
        }
        for (var outcome : Outcome.values()) {
            assertThat(keys).contains("outcome." + outcome.code() + ".title", "outcome." + outcome.code() + ".text");
        }
        for (var status : org.convoca.contracts.signature.SignatureStatus.values()) {
            assertThat(keys).contains("status." + status.code());
        }
    }

    @ParameterizedTest
    @MethodSource("mainLanguages")
    void hasWordsForEveryCodeOfTheApi(Language language) {
        var codes = List.of(
                "required",
                "too-long",
                "too-short",
                "not-allowed-characters",
                "link-in-name",
                "unknown-territory",
                "territory-and-international",
                "not-a-web-address",
                "not-an-email-address",
                "consent-needed",
                "unknown-language");
        assertThat(keys(language.code()))
                .containsAll(codes.stream().map(code -> "error.any." + code).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "ar, 0, لا أحد بعد",
        "ar, 1, منظمة واحدة",
        "ar, 2, منظمتان",
        "ar, 3, 3 منظمات",
        "ar, 11, 11 منظمة",
        "ar, 100, 100 منظمة",
        "ar, 102, 102 منظمة",
        "ar, 12345, '12,345 منظمة'",
        "ca, 1, 1 organització",
        "ca, 12345, 12.345 organitzacions",
        "eu, 1, erakunde 1",
        "eu, 12345, 12.345 erakunde",
        "gl, 2, 2 organizacións",
        "en, 0, Nobody yet",
        "en, 1, 1 organisation",
        "en, 2, 2 organisations",
        "es, 1, 1 organización",
        "es, 12345, 12.345 organizaciones",
        "fr, 0, Personne encore",
        "fr, 1, 1 organisation",
        "pt, 2, 2 organizações"
    })
    void countsAsEachLanguageDoes(String language, int count, String words) {
        assertThat(MESSAGES.getMessage("call.count", new Object[] {count}, Locale.forLanguageTag(language)))
                .isEqualTo(words);
    }

    @Test
    void saysSpansOfDaysShortly() {
        var first = LocalDate.of(2027, 1, 16);
        var last = LocalDate.of(2027, 1, 24);
        assertThat(Days.span(first, last, Locale.ENGLISH)).isEqualTo("16–24 January 2027");
        assertThat(Days.span(first, last, Locale.of("es"))).isEqualTo("16–24 de enero de 2027");
    }
}
