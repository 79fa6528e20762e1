package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.convoca.gateway.page.Browser.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way to an action, step by step, without a script. */
class WizardIT extends WithWorkspace {

    private static final String BEGIN = "/registration/actions/new?lang=en";

    private static String step(String part) {
        return ACTION + "/edit/" + part + "?lang=en";
    }

    @Test
    void keepsTheFirstStepAsADraftAndGoesOn() {
        var next = fill(BEGIN, Map.of("kind", "march", "title-en", "March against war"));

        assertThat(next.status()).isEqualTo(303);
        assertThat(next.header("Location")).isEqualTo(step("where"));
        assertThat(sent("POST", API).propertyNames()).containsExactlyInAnyOrder("kind", "title");
    }

    @ParameterizedTest
    @CsvSource({"what, where", "where, when", "when, words"})
    void goesFromStepToStep(String part, String next) {
        assertThat(fill(step(part), Map.of()).header("Location")).isEqualTo(step(next));
    }

    @Test
    void endsWhereTheDraftIsLookedAtAndHandedIn() {
        assertThat(fill(step("words"), Map.of("url", "example.org")).header("Location"))
                .isEqualTo(ACTION + "?lang=en");

        var last = get(ACTION + "?lang=en", cookie()).html();
        assertThat(last.selectFirst(".way p").text()).isEqualTo("Step 5 of 5");
        assertThat(last.select("form[action$=/submit?lang=en] button").text()).isEqualTo("Publish it");
    }

    @Test
    void canBeLeftAfterAnyStep() {
        assertThat(fill(step("when"), Map.of("when", "week", "step", "later")).header("Location"))
                .isEqualTo("/registration?lang=en");
        assertThat(sent("PATCH", ONE).get("duringTheWeek").asBoolean()).isTrue();
    }

    @Test
    void changesNothingThatStandsInAnotherStep() {
        fill(step("what"), Map.of("title-es", "Marcha por la paz"));
        assertThat(sent("PATCH", ONE).propertyNames()).containsExactlyInAnyOrder("version", "kind", "title");

        fill(step("where"), Map.of("place-name", "Plaza Moyúa"));
        assertThat(sent("PATCH", ONE).propertyNames())
                .containsExactlyInAnyOrder("version", "place", "territoryConfirmed");
        assertThat(sent("PATCH", ONE).get("place").has("hiddenUntil")).isFalse();

        fill(step("when"), Map.of("when", "day"));
        assertThat(sent("PATCH", ONE).get("place").propertyNames()).containsExactly("hiddenUntil");
    }

    @Test
    void bringsTheClocksOfAPlaceThatWasFound() {
        EVENTS.answer("GET " + ONE, OwnFixtures.UNTITLED);
        EVENTS.answer("GET /api/v1/places", OwnFixtures.PLACES);
        var asked = fill(step("where"), Map.of("locality", "Bilb")).html();
        assertThat(EVENTS.asked("PATCH", ONE)).isEmpty();

        var pick = asked.getElementById("pick-0").val();
        var next = fill(step("where"), Map.of("locality", "Bilb", "pick", pick));

        assertThat(next.header("Location")).isEqualTo(step("when"));
        assertThat(sent("PATCH", ONE).get("zone").asString()).isEqualTo("Europe/Madrid");
    }

    @Test
    void saysInWordsHowFarItHasComeAndLetsOneJump() {
        EVENTS.answer("GET " + ONE, OwnFixtures.UNTITLED);

        var way = get(step("where"), cookie()).html().selectFirst(".way");

        assertThat(way.select("p").text()).isEqualTo("Step 2 of 5");
        assertThat(way.select("li").eachText())
                .containsExactly(
                        "What something is missing",
                        "Where optional",
                        "When optional",
                        "Details optional",
                        "Check and publish");
        assertThat(way.select("[aria-current=step]").text()).isEqualTo("Where");
        assertThat(way.select("a").eachAttr("href"))
                .containsExactly(step("what"), step("where"), step("when"), step("words"), ACTION + "?lang=en");
    }

    @Test
    void saysWhatIsMissingOnlyToThoseWhoComeForIt() {
        EVENTS.answer("GET " + ONE, OwnFixtures.UNTITLED);
        assertThat(get(step("what"), cookie()).html().select(".error-summary")).isEmpty();

        var page = get(ACTION + "?lang=en", cookie()).html();
        var link = page.selectFirst("section[aria-labelledby=open] a").attr("href");

        assertThat(link).isEqualTo(step("what") + "&say=open#title-en");
        var shown = get(link.replaceFirst("#.*", ""), cookie()).html();
        assertThat(shown.selectFirst(".error-summary a").attr("href")).isEqualTo("#title-en");
        assertThat(shown.getElementById("title-en-error")).isNotNull();
    }

    @Test
    void staysAtAStepWhereSomethingIsToBePutRight() {
        EVENTS.answer("PATCH " + ONE, OwnFixtures.open("/start", "in-the-past"));

        assertThat(fill(step("when"), Map.of()).header("Location")).isEqualTo(step("when") + "&say=open");
        assertThat(fill(step("where"), Map.of()).header("Location")).isEqualTo(step("when"));
    }

    @Test
    void isNotDisturbedByWhoeverChangesAnotherStep() {
        var cookie = cookie();
        var fields =
                new LinkedHashMap<>(Browser.fields(get(step("when"), cookie).html()));
        EVENTS.answer("PATCH " + ONE, 409, OwnFixtures.stale());

        fields.put("when", "week");
        browser.post(step("when"), fields, "Cookie", cookie);
        assertThat(EVENTS.asked("PATCH", ONE)).hasSize(2);
        assertThat(sent("PATCH", ONE).get("version").asInt()).isEqualTo(8);

        var other = browser.post(
                step("what"),
                new LinkedHashMap<>(Browser.fields(get(step("what"), cookie).html())),
                "Cookie",
                cookie);
        assertThat(other.status()).isEqualTo(409);
        assertThat(EVENTS.asked("PATCH", ONE)).hasSize(3);
        assertThat(other.html().selectFirst("section[aria-labelledby=current]").text())
                .contains("La otra");
    }

    @Test
    void changesTheDraftThatWasMadeByTheSameForm() {
        EVENTS.answer("POST " + API, 200, OwnFixtures.draft());

        fill(BEGIN, Map.of("kind", "vigil", "title-en", "A vigil"));

        assertThat(sent("PATCH", ONE).get("kind").asString()).isEqualTo("vigil");
    }

    @Test
    void leadsToTheWholeFormForWhatIsPublished() {
        EVENTS.answer("GET " + ONE, OwnFixtures.draft().replace("\"draft\"", "\"published\""));

        var page = get(step("where"), cookie());

        assertThat(page.status()).isEqualTo(303);
        assertThat(page.header("Location")).isEqualTo(ACTION + "/edit?lang=en");
    }

    @Test
    void hasEachFieldOfTheWholeFormAtOneStep() {
        var cookie = cookie();

        var steps = Stream.of("what", "where", "when", "words")
                .flatMap(part -> asked(get(step(part), cookie)).stream())
                .toList();

        assertThat(steps).containsExactlyInAnyOrderElementsOf(asked(get(ACTION + "/edit?lang=en", cookie)));
    }

    private static Set<String> asked(Shown page) {
        return Set.copyOf(page.html()
                .select("main form :is(input:not([type=hidden]), select, textarea)")
                .eachAttr("name"));
    }

    /** What is not folded away: a phone shows each step on a screen or two. */
    @ParameterizedTest
    @CsvSource({"what, 2", "where, 4", "when, 6", "words, 1"})
    void asksForLittleAtOnce(String part, int most) {
        var shown = get(step(part), cookie())
                .html()
                .select("main form :is(input:not([type=hidden]), select, textarea)")
                .stream()
                .filter(field -> field.closest("details") == null)
                .map(field -> field.attr("name"))
                .distinct()
                .toList();

        assertThat(shown).hasSizeLessThanOrEqualTo(most);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "everything", "WHAT"})
    void knowsNoOtherStep(String part) {
        assertThat(get(step(part), cookie()).status()).isEqualTo(404);
    }
}
