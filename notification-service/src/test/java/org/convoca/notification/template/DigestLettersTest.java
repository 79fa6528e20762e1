package org.convoca.notification.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.convoca.contracts.territory.Territories;
import org.convoca.notification.template.DigestLetter.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestLettersTest {

    private static final Pattern LINK_IN_HTML = Pattern.compile("href=\"([^\"]+)\"");
    private static final Pattern LINK_IN_TEXT = Pattern.compile("https?://\\S+");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)[,}]");

    private final DigestLetters letters = new DigestLetters(Messages.digests(), Messages.load(), Territories.load());

    private static Set<String> found(Pattern pattern, String text, int group) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(group).replace("&amp;", "&"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String golden(String name) throws IOException {
        try (var resource = DigestLettersTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(resource, name).readAllBytes(), UTF_8);
        }
    }

    private static Path write(String name, String content) throws IOException {
        var file = Path.of("target", "digests", name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.writeString(file, content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en", "pt", "fr", "ar"})
    void sayWhatTheyAreMeantToSay(String language) throws IOException {
        var text = letters.render(ADigest.of(Kind.DAILY, language, 3)).text();

        write("daily_" + language + ".txt", text);
        assertThat(text).isEqualTo(golden("digest-daily_" + language + ".txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "ar"})
    void listAFewOfFiveHundredAndCountTheRest(String language) throws IOException {
        var rendered = letters.render(ADigest.of(Kind.WEEKLY, language, 125));

        write("five-hundred_" + language + ".html", rendered.html());
        write("five-hundred_" + language + ".txt", rendered.text());
        assertThat(rendered.html().getBytes(UTF_8)).hasSizeLessThanOrEqualTo(100_000);
        assertThat(rendered.text()).contains("125");
        assertThat(found(LINK_IN_HTML, rendered.html(), 1)).isEqualTo(found(LINK_IN_TEXT, rendered.text(), 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en", "pt", "fr", "ar"})
    void haveTheSameLinksAndNumbersInTextAndHtml(String language) throws IOException {
        var rendered = letters.render(ADigest.of(Kind.WEEKLY, language, 7));
        write("weekly_" + language + ".html", rendered.html());
        var words = rendered.html().replaceAll("(?s)<style>.*?</style>", "").replaceAll("<[^>]+>", " ");

        assertThat(found(LINK_IN_HTML, rendered.html(), 1)).isEqualTo(found(LINK_IN_TEXT, rendered.text(), 0));
        assertThat(found(Pattern.compile("\\d+"), words, 0))
                .isEqualTo(found(Pattern.compile("\\d+"), rendered.text().replaceAll("https?://\\S+", ""), 0));
    }

    @Test
    void keepWhatOthersWroteFromBeingMarkup() {
        var html = letters.render(ADigest.of(Kind.DAILY, "es", 7)).html();

        assertThat(html).doesNotContain("<script>").contains("&lt;script&gt;").doesNotContain("<img");
    }

    @Test
    void runFromRightToLeftWhereverAMailProgramLooks() {
        var html = letters.render(ADigest.of(Kind.DAILY, "ar", 3)).html();

        assertThat(html)
                .contains("<html lang=\"ar\" dir=\"rtl\">")
                .contains("lang=\"ar\" align=\"right\"")
                .contains("direction:rtl;text-align:right;")
                .contains("<bdi>Bilgune Feminista</bdi>");
    }

    @Test
    void areForDarkRoomsToo() {
        assertThat(letters.render(ADigest.of(Kind.DAILY, "es", 3)).html())
                .contains("<meta name=\"color-scheme\" content=\"light dark\">")
                .contains("@media (prefers-color-scheme: dark)");
    }

    @ParameterizedTest
    @CsvSource({
        "es,Hay algo nuevo",
        "en,Something new",
        "pt,Há algo novo",
        "fr,Quelque chose de nouveau",
        "ar,هناك أمر جديد"
    })
    void tellAtOnceWhatWaitsAndNothingElse(String language, String words) {
        var text = letters.render(ADigest.notice(language)).text();

        assertThat(text).contains(words, "/coordination/review/signature/").doesNotContain("/roll");
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en", "pt", "fr", "ar"})
    void sayThatThereIsNothingToSay(String language) {
        assertThat(letters.render(ADigest.empty(language)).text())
                .contains(Objects.requireNonNull(
                        Messages.files("digests").get(language).get("nothing")));
    }

    @Test
    void keepOneSubjectSoThatMailProgramsShowThemAsOneThread() {
        var first = letters.render(ADigest.of(Kind.DAILY, "es", 1)).subject();

        assertThat(letters.render(ADigest.of(Kind.DAILY, "es", 9)).subject()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "pt", "fr", "ar", "gl", "ca", "eu"})
    void haveAllSentencesWithTheSamePlacesInEveryLanguage(String language) {
        var english = Messages.files("digests").get("en");
        var other = new TreeMap<>(Messages.files("digests").get(language));
        other.remove(Messages.RELATIVES);

        assertThat(other.keySet()).isEqualTo(english.keySet());
        assertThat(other).allSatisfy((key, pattern) -> {
            assertThat(pattern).as(key).doesNotContain("'").isNotBlank();
            assertThat(found(ARGUMENT, pattern, 1)).as(key).isEqualTo(found(ARGUMENT, english.get(key), 1));
        });
    }

    @ParameterizedTest
    @CsvSource({"tr,en", "mt,en", "eu,eu", "es-AR,es", "pt-BR,pt", "nonsense,en"})
    void areInEnglishWhereTheyAreNotTranslated(String wanted, String written) {
        assertThat(letters.render(ADigest.of(Kind.DAILY, wanted, 1)).language().getLanguage())
                .isEqualTo(written);
    }
}
