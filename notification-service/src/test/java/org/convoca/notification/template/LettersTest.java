package org.convoca.notification.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.contracts.territory.Territories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LettersTest {

    private static final Territories TERRITORIES = Territories.load();
    private static final Pattern HREF = Pattern.compile("href=\"([^\"]+)\"");
    private static final Pattern ADDRESS = Pattern.compile("https://\\S+");
    private static final int CLIPPED_FROM = 100 * 1024;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Letters letters = new Letters(Messages.load(), TERRITORIES, meters);

    private static Stream<Template> letters() {
        return Arrays.stream(Template.values()).filter(template -> !template.isDigest());
    }

    static Stream<Arguments> everyTemplateInEveryLanguage() {
        return letters()
                .flatMap(template -> Territories.LANGUAGES.stream().map(language -> Arguments.of(template, language)));
    }

    @Test
    void speaksTheLanguagesOfTheHouse() {
        assertThat(Messages.load().languages()).containsAll(Territories.LANGUAGES);
    }

    @ParameterizedTest
    @MethodSource("everyTemplateInEveryLanguage")
    void rendersWithoutGapsAndFallbacks(Template template, String language) {
        var rendered = letters.render(ALetter.of(template).in(language).build());

        assertThat(rendered.language().toLanguageTag()).isEqualTo(language);
        assertThat(rendered.subject()).isNotBlank().doesNotContain("\n", "{", "}", "??");
        assertThat(rendered.text()).doesNotContain("??", "{", "}", "[(", "[#", "[/", "th:");
        assertThat(rendered.html()).doesNotContain("??", "{", "}", " th:", "<th:", ">null<");
        assertThat(meters.find("convoca.mails.fallbacks").counters()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyTemplateInEveryLanguage")
    void saysTheSameInTextAndHtml(Template template, String language) {
        var rendered = letters.render(ALetter.of(template).in(language).build());

        assertThat(found(HREF, rendered.html(), 1))
                .isEqualTo(found(ADDRESS, rendered.text(), 0))
                .isNotEmpty();
        assertThat(words(rendered.html())).containsAll(words(rendered.text().replaceAll(ADDRESS.pattern(), "")));
    }

    @ParameterizedTest
    @MethodSource("everyTemplateInEveryLanguage")
    void loadsNothingAndStaysSmall(Template template, String language) {
        var html = letters.render(ALetter.of(template).in(language).build()).html();

        assertThat(html)
                .doesNotContainIgnoringCase("<img", "<script", "<link", "url(", "src=", "@import", "<form", "<object");
        assertThat(html.getBytes(UTF_8).length).isLessThan(CLIPPED_FROM);
    }

    @ParameterizedTest
    @MethodSource("everyTemplateInEveryLanguage")
    void saysItsDirectionOnTheDocumentOnTheTableAndInEachCell(Template template, String language) {
        var html = letters.render(ALetter.of(template).in(language).build()).html();
        var direction = language.equals("ar") ? "rtl" : "ltr";
        var side = language.equals("ar") ? "right" : "left";

        assertThat(html)
                .containsPattern("<html lang=\"" + language + "\" dir=\"" + direction + "\">")
                .containsPattern("<table [^>]*style=\"[^\"]*direction:" + direction + ";text-align:" + side
                        + ";\" dir=\"" + direction + "\" lang=\"" + language + "\" align=\"" + side + "\"");
        assertThat(found(Pattern.compile("direction:(...)"), html, 1)).containsExactly(direction);
    }

    @ParameterizedTest
    @MethodSource("everyTemplateInEveryLanguage")
    void saysEachSentenceOfItsLanguageInOneOfTheMails(Template template, String language) {
        var rendered = letters.render(ALetter.of(template).in(language).build());
        var own = Messages.files().get(language).entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(template.code() + "."))
                .filter(entry -> !entry.getKey().endsWith(".subject"))
                .map(entry -> entry.getValue().split("\\{")[0].strip());

        assertThat(own).allSatisfy(start -> assertThat(rendered.text()).contains(start));
    }

    @Test
    void keepsTheWordsOfOthersApart() {
        var rendered = letters.render(ALetter.of(Template.PUBLISHED)
                .in("ar")
                .by("<b>Evil</b> & \"Co\"")
                .about("Semana (2027)")
                .build());

        assertThat(rendered.html())
                .contains("<bdi>&lt;b&gt;Evil&lt;/b&gt; &amp; &quot;Co&quot;</bdi>", "<bdi>Semana (2027)</bdi>");
        assertThat(rendered.text()).contains("\u2068<b>Evil</b> & \"Co\"\u2069", "\u2068Semana (2027)\u2069");
    }

    @Test
    void writesPlainTextWithoutMarksWhereAllRunsLeftToRight() {
        var rendered = letters.render(ALetter.of(Template.CONFIRM).in("es").build());

        assertThat(rendered.text()).doesNotContain("\u2068", "\u2069");
    }

    @Test
    void saysWhoAskedForWhatUntilWhenAndThatNothingNeedBeDone() {
        var text = letters.render(ALetter.of(Template.CONFIRM).in("en").build()).text();

        assertThat(text)
                .contains("Hello Ana Pérez,")
                .contains("Organisation: Frente Popular Darío Santillán")
                .contains("Signs for: Argentina")
                .contains("Call: Anti-Imperialist Week of Action")
                .contains("The link works until 12 March 2027, 14:30 UTC.")
                .contains("If you ignore this mail, nothing happens")
                .contains("It was not me:\nhttps://convoca.example.org/disown/token-of-disown");
    }

    @Test
    void invitesToRegisterActionsAndSaysForWhenAndForHowLongAndForWhom() {
        var text = letters.render(ALetter.of(Template.INVITED).in("en").build()).text();

        assertThat(text)
                .contains("Now that Frente Popular Darío Santillán has signed “Anti-Imperialist Week of Action”")
                .contains("The week of action is from 1 March 2027 to 7 March 2027.")
                .contains("Register our actions:\nhttps://convoca.example.org/registration/token-of-registration")
                .contains("The link works until 12 March 2027, 14:30 UTC.")
                .contains("The link is personal");
    }

    @Test
    void saysWhatChangedBeforeAndAfterInWordsAndByTheClockOfThePlace() {
        var text = letters.render(ALetter.of(Template.ACTION_CHANGED).in("en").build())
                .text();

        assertThat(text)
                .contains("When until now: Friday, 5 March 2027, 18:00 (Madrid time)\n")
                .contains("When from now on: Saturday, 6 March 2027, 18:00 (Madrid time)\n")
                .contains("Where until now: to be announced\nWhere from now on: Plaza Moyúa, Bilbao\n")
                .contains("Also changed: description and expected size\n")
                .contains("When: Saturday, 6 March 2027, 18:00–20:00 (Madrid time)\n");
    }

    @Test
    void passesOverChangesThatItHasNoWordsFor() {
        var text = letters.render(ALetter.of(Template.ACTION_CHANGED)
                        .in("en")
                        .changing(
                                new Alteration.Renamed("March", "Great March"), new Alteration.Revised(List.of("new")))
                        .build())
                .text();

        assertThat(text)
                .contains("Action until now: March\nAction from now on: Great March\n")
                .doesNotContain("Also changed");
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'Saturday, 6 March 2027, 23:30, until Sunday, 7 March 2027, 01:00 (Kolkata time)'",
        "es, 'sábado, 6 de marzo de 2027, 23:30, hasta el domingo, 7 de marzo de 2027, 01:00 (hora de Kolkata)'",
        "pt, 'sábado, 6 de março de 2027, 23:30, até domingo, 7 de março de 2027, 01:00 (horário de Kolkata)'"
    })
    void saysWhenAnActionEndsOnAnotherDay(String language, String words) {
        var night = new When.AtTime(
                LocalDateTime.of(2027, 3, 6, 23, 30), LocalDateTime.of(2027, 3, 7, 1, 0), ZoneId.of("Asia/Kolkata"));

        assertThat(letters.render(ALetter.of(Template.ACTION_PUBLISHED)
                                .in(language)
                                .at(night)
                                .build())
                        .text())
                .contains(words);
    }

    @Test
    void saysADayWithoutATimeTheWeekWithoutADayAndAPlaceThatIsStillToCome() {
        var day = letters.render(ALetter.of(Template.REPORT_ASKED)
                .in("fr")
                .at(new When.OnDay(LocalDate.of(2027, 3, 6)))
                .build());
        var week = letters.render(ALetter.of(Template.WEEK_ANNOUNCED)
                .in("en")
                .at(new When.DuringTheWeek())
                .at((String) null)
                .build());
        var draft = letters.render(
                ALetter.of(Template.WEEK_REMINDER).in("en").at((When) null).build());

        assertThat(day.text()).contains("samedi 6 mars 2027\n");
        assertThat(draft.text()).contains("When: not settled yet\n");
        assertThat(week.text()).contains("When: during the week of action\nWhere: to be announced\n");
    }

    @Test
    void namesTheClockByItsCityOrWhereThereIsNoneByItsName() {
        var utc = letters.render(ALetter.of(Template.ACTION_PUBLISHED)
                .in("en")
                .at(new When.AtTime(LocalDateTime.of(2027, 3, 6, 18, 0), null, ZoneId.of("Etc/UTC")))
                .build());

        assertThat(utc.text()).containsPattern("18:00 \\((Etc/)?UTC time\\)");
    }

    @Test
    void asksForTheDayWithTheLinkThatSettlesItInOneStep() {
        var rendered =
                letters.render(ALetter.of(Template.WEEK_ANNOUNCED).in("es").build());

        assertThat(rendered.subject())
                .isEqualTo("Ya hay fechas para la semana. ¿Qué día es el suyo? Marcha por la paz");
        assertThat(rendered.text())
                .contains("La semana de acción va del 1 de marzo de 2027 al 7 de marzo de 2027.")
                .contains("Fijar la fecha:\nhttps://convoca.example.org/week/token-of-week")
                .contains("El enlace es personal")
                .contains("Nada cambia sin usted");
    }

    @Test
    void bringsTheCodeInPlainSightAndSaysUntilWhenByTheReadersClockAndThatNothingNeedBeDone() {
        var rendered = letters.render(ALetter.of(Template.SIGN_IN)
                .in("en")
                .inZone(ZoneId.of("America/Sao_Paulo"))
                .build());

        assertThat(rendered.text())
                .contains("Sign in:\nhttps://convoca.example.org/sign-in/token-of-sign-in\n")
                .contains("Code:\n048213\n")
                .contains("until 12 March 2027, 11:30 (São Paulo time).")
                .contains("If it was not you, you need do nothing");
        assertThat(rendered.subject()).doesNotContain("048213");
        assertThat(rendered.html())
                .contains(">048213</strong>")
                .doesNotContain("Anti-Imperialist Week of Action", "Frente Popular");
    }

    @ParameterizedTest
    @EnumSource(
            value = Template.class,
            names = {"SIGN_IN", "REVIEW_QUESTION", "REGISTRATION_QUESTION", "ACTION_QUESTION", "VOUCH"})
    void refusesALetterWithoutWhatItIsFor(Template template) {
        var letter = ALetter.of(template).bringing(null).asking(" ").vouching(null);

        assertThatThrownBy(letter::build).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void quotesAQuestionLineByLineAndTakesNothingInItForMarkup() {
        var rendered = letters.render(ALetter.of(Template.REVIEW_QUESTION)
                .in("ar")
                .asking("Who is <b>Ana</b>?\r\n\r\n  And Eva? ")
                .build());

        assertThat(rendered.text()).contains("  Who is <b>Ana</b>?\n  And Eva?\n");
        assertThat(rendered.html()).contains("<br><bdi>Who is &lt;b&gt;Ana&lt;/b&gt;?</bdi><br><bdi>And Eva?</bdi>");
    }

    @Test
    void refusesALetterAboutAnActionWithoutTheAction() {
        assertThatThrownBy(() -> new Letter(
                        Template.REPORT_ASKED,
                        List.of("en"),
                        "Ana",
                        "Frente",
                        null,
                        "Week",
                        null,
                        Map.of(Link.REPORT, URI.create("https://convoca.example.org/r")),
                        null,
                        null,
                        null,
                        Particulars.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void saysThatTheWeekIsStillToBeAnnounced(String language) {
        var window = new ActionWeek.ToBeAnnounced(LocalDate.of(2029, 1, 1), LocalDate.of(2029, 6, 30));
        var rendered = letters.render(
                ALetter.of(Template.INVITED).in(language).during(window).build());
        var sentence = Messages.files()
                .get(language)
                .get("week.to-be-announced")
                .split("\\{")[0]
                .strip();

        assertThat(List.of(rendered.text(), rendered.html()))
                .allSatisfy(mail -> assertThat(mail).contains(sentence).containsPattern("2029|٢٠٢٩"));
    }

    static List<String> languages() {
        return List.copyOf(Territories.LANGUAGES);
    }

    @Test
    void saysNothingOfAWeekOfWhichNothingIsKnown() {
        var text = letters.render(ALetter.of(Template.INVITED).during(null).build())
                .text();

        assertThat(text)
                .doesNotContain("The week of action is", "The dates of the week")
                .doesNotContain("null");
    }

    @ParameterizedTest
    @CsvSource({"pt-BR,pt", "es-419,es", "AR,ar"})
    void speaksTheLanguageOfARegionalVariant(String asked, String spoken) {
        var rendered = letters.render(ALetter.of(Template.CONFIRM).in(asked).build());

        assertThat(rendered.language().toLanguageTag()).isEqualTo(spoken);
        assertThat(meters.find("convoca.mails.fallbacks").counters()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"fa,es,es,fa", "mt,sq,en,mt", "qqx,'',en,other", "'not a tag',pt,pt,other"})
    void fallsBackAndCountsIt(String first, String second, String spoken, String counted) {
        var rendered =
                letters.render(ALetter.of(Template.CONFIRM).in(first, second).build());

        assertThat(rendered.language().toLanguageTag()).isEqualTo(spoken);
        assertThat(meters.counter("convoca.mails.fallbacks", "template", "confirm", "language", counted)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void fallsBackForTheOneTemplateThatALanguageLacks() {
        var files = new HashMap<>(Messages.files());
        var spanish = new HashMap<>(files.get("es"));
        spanish.remove("published.share");
        files.put("es", Map.copyOf(spanish));
        var incomplete = new Letters(new Messages(files), TERRITORIES, meters);

        assertThat(incomplete
                        .render(ALetter.of(Template.PUBLISHED).in("es").build())
                        .language())
                .hasToString("en");
        assertThat(incomplete
                        .render(ALetter.of(Template.CONFIRM).in("es").build())
                        .language())
                .hasToString("es");
        assertThat(meters.counter("convoca.mails.fallbacks", "template", "published", "language", "es")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void asksTheRelativesOfALanguageBeforeTheNextOne() {
        var files = new HashMap<>(Messages.files());
        files.put("oc", Map.of(Messages.RELATIVES, "co, fr, es", "greeting", "Adiu {0},"));
        var withOccitan = new Letters(new Messages(files), TERRITORIES, meters);

        assertThat(withOccitan
                        .render(ALetter.of(Template.CONFIRM).in("oc", "pt").build())
                        .language())
                .hasToString("fr");
    }

    @ParameterizedTest
    @CsvSource({"es, en", "pt, en", "fr, en", "ar, en", "en, es"})
    void worksWithoutAnyOneLanguage(String missing, String instead) {
        var files = new HashMap<>(Messages.files());
        files.remove(missing);
        var fewer = new Letters(new Messages(files), TERRITORIES, meters);

        for (var template : letters().toList()) {
            assertThat(fewer.render(ALetter.of(template).in(missing).build()).language())
                    .hasToString(instead);
        }
    }

    @Test
    void doesNotStartWithoutAnyLanguageThatIsAlwaysWhole() {
        assertThatThrownBy(() -> new Messages(Map.of("gl", Map.of()))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void leavesOutALinkThatTheOwnerDidNotGive() {
        var rendered = letters.render(
                ALetter.of(Template.ALREADY_SIGNED).without(Link.WITHDRAW).build());

        assertThat(rendered.text()).doesNotContain("withdraw", "take its signature back");
    }

    @Test
    void refusesALetterWithoutTheLinkThatItIsFor() {
        var confirm = ALetter.of(Template.CONFIRM).without(Link.CONFIRM);

        assertThatThrownBy(confirm::build).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leavesOutAReasonThatNobodyGave() {
        var text = letters.render(ALetter.of(Template.REJECTED).because(" ").build())
                .text();

        assertThat(text).doesNotContain("Reason:");
    }

    @Test
    void hidesWhatItHoldsInPrint() {
        var letter = ALetter.of(Template.CONFIRM).build();

        assertThat(letter.toString() + letters.render(letter)).doesNotContain("Ana", "token-of", "Frente");
    }

    @ParameterizedTest
    @CsvSource({
        "confirm,en",
        "confirm,ar",
        "published,es",
        "invited,en",
        "invited,ar",
        "action-changed,en",
        "action-changed,ar",
        "week-announced,es",
        "sign-in,en",
        "sign-in,ar",
        "review-question,es",
        "vouch,fr",
        "claim-confirm,pt"
    })
    void isWordForWordAsApproved(String template, String language) throws IOException {
        var rendered =
                letters.render(ALetter.of(Template.of(template)).in(language).build());
        var name = template + "_" + language;

        assertThat("Subject: " + rendered.subject() + "\n\n" + rendered.text()).isEqualTo(approved(name + ".txt"));
        assertThat(rendered.html()).isEqualTo(approved(name + ".html"));
    }

    private static String approved(String name) throws IOException {
        try (var file = LettersTest.class.getResourceAsStream(name)) {
            return file == null ? "there is no " + name : new String(file.readAllBytes(), UTF_8);
        }
    }

    private static Set<String> found(Pattern pattern, String text, int group) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(group))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All words of a text or of an HTML document; the HTML also says what to do when its button fails. */
    private static Set<String> words(String document) {
        var plain = document.replaceAll("(?s)<head>.*</head>|[\u2068\u2069]|</?bdi>|(?m)^-- $", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\u00a0?:(?=\\s)", " ");
        return new TreeSet<>(List.of(plain.strip().split("\\s+")));
    }
}
