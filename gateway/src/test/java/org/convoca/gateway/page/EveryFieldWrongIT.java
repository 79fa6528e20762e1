package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each form of organisers, with all of its fields wrong at once, in each language: nothing that was typed is lost, and each mistake is said twice. */
class EveryFieldWrongIT extends WithWorkspace {

    private static final String ORGANISERS_PAGE = "/registration/organisers";

    /**
     * @param shown the page of the form
     * @param sent the end of the address to which it is sent
     * @param api what is asked of the service then
     * @param fields of the API, all of which it refuses
     */
    private record Form(String shown, String sent, String api, List<String> fields) {

        static Form of(String shown, String sent, String api, String fields) {
            return new Form(shown, sent, api, List.of(fields.split(" ")));
        }

        String problem() {
            var errors = fields.stream()
                    .map(field ->
                            "{\"pointer\":\"%s\",\"code\":\"too-long\",\"message\":\"In English\"}".formatted(field))
                    .collect(Collectors.joining(","));
            return "{\"type\":\"/problems/invalid-request\",\"title\":\"x\",\"status\":422,\"detail\":\"x\",\"errors\":["
                    + errors + "]}";
        }
    }

    private static final List<Form> FORMS = List.of(
            Form.of(
                    "/registration/actions/whole",
                    "/whole",
                    "POST " + API,
                    "/kind /title /place/locality /place/territory /place/name /place/address /place/point /place/hiddenUntil /start /end /zone "
                            + "/description /url /publicContact /accessibility /expectedSize"),
            Form.of("/registration/actions/new", "/new", "POST " + API, "/kind /title"),
            Form.of(
                    ACTION + "/edit/where",
                    "/where",
                    "PATCH " + ONE,
                    "/place/locality /place/territory /place/name /place/address /place/point"),
            Form.of(ACTION + "/edit/when", "/when", "PATCH " + ONE, "/start /end /zone /place/hiddenUntil"),
            Form.of(
                    ACTION + "/edit/words",
                    "/words",
                    "PATCH " + ONE,
                    "/description /url /publicContact /accessibility /expectedSize"),
            Form.of(ACTION, "/copy", "POST " + ONE + "/copy", "/copyDate"),
            Form.of(ACTION, "/series", "POST " + ONE + "/series", "/days"),
            Form.of(ACTION, "/cancel", "POST " + ONE + "/cancel", "/reason"),
            Form.of(ORGANISERS_PAGE, "/organisers", "POST " + ORGANISERS, "/name /email"),
            Form.of(
                    "/week/" + Fixtures.TOKEN,
                    "/week/" + Fixtures.TOKEN,
                    "POST /internal/week-links/answer",
                    "/day /end"),
            Form.of(
                    "/report/" + Fixtures.TOKEN,
                    "/report/" + Fixtures.TOKEN,
                    "POST /internal/report-links/report",
                    "/participants /links"));

    static Stream<List<Object>> everyFormInEachLanguage() {
        return FORMS.stream().flatMap(form -> PageLanguages.CODES.stream().map(language -> List.of(form, language)));
    }

    @ParameterizedTest
    @MethodSource("everyFormInEachLanguage")
    void keepsWhatWasTypedAndSaysEachMistakeAtItsFieldAndInTheSummary(List<Object> given) {
        var form = (Form) given.get(0);
        var language = (String) given.get(1);
        if (form.sent().equals("/cancel")) {
            EVENTS.answer("GET " + ONE, OwnFixtures.draft().replace("\"draft\"", "\"published\""));
        }
        EVENTS.answer(form.api(), 422, form.problem());
        var cookie = cookie();
        var empty = form(get(form.shown() + "?lang=" + language, cookie).html(), form);
        var typed = typed(empty);
        clock.pass(Duration.ofMinutes(1));

        var page = browser.post(empty.attr("action"), typed, "Cookie", cookie);

        assertThat(page.status()).isEqualTo(422);
        var again = page.html();
        assertThat(again.selectFirst("html").attr("lang")).isEqualTo(language);
        typing(form(again, form))
                .forEach(field ->
                        assertThat(value(field)).as(field.attr("name")).isEqualTo(typed.get(field.attr("name"))));
        assertThatEachMistakeIsSaidTwice(again, form.fields().size());
    }

    private static void assertThatEachMistakeIsSaidTwice(Document page, int mistakes) {
        var summary = page.selectFirst(".error-summary");
        assertThat(summary.hasAttr("autofocus")).isTrue();
        assertThat(summary.text()).doesNotContain("In English").doesNotContain("??");
        var links = summary.select("a");
        assertThat(links).hasSize(mistakes);
        for (var link : links) {
            var id = link.attr("href").substring(1);
            assertThat(page.getElementById(id)).as(id).isNotNull();
            assertThat(page.getElementById(id + "-error")).as(id).isNotNull();
            assertThat(page.getElementById(id + "-error").text()).endsWith(link.text());
        }
    }

    private static Element form(Document page, Form form) {
        return page.select("form[method=post]").stream()
                .filter(one -> one.attr("action").replaceFirst("\\?.*", "").endsWith(form.sent()))
                .findFirst()
                .orElseThrow();
    }

    private static Elements typing(Element form) {
        return form.select("input:is([type=text], [type=date], [type=time], [type=email]), textarea, select");
    }

    private static String value(Element field) {
        return switch (field.normalName()) {
            case "textarea" -> field.wholeText();
            case "select" -> field.select("option[selected]").val();
            default -> field.val();
        };
    }

    /** Something in each field, that neither a browser nor this server refuses before it is sent. */
    private static Map<String, String> typed(Element form) {
        var typed = new LinkedHashMap<String, String>();
        form.select("input[type=hidden]").forEach(field -> typed.put(field.attr("name"), field.val()));
        typing(form).forEach(field -> typed.put(field.attr("name"), something(field)));
        form.select("input[value=time]").forEach(field -> typed.put(field.attr("name"), "time"));
        return typed;
    }

    private static String something(Element field) {
        return switch (field.attr("name")) {
            case "zone" -> "Europe/Madrid";
            case "lat", "lon", "size", "participants" -> "7";
            case "route" -> "";
            default ->
                switch (field.is("select") ? "choice" : field.attr("type")) {
                    case "choice" -> field.select("option").last().val();
                    case "date" -> "2027-01-17";
                    case "time" -> "03:33";
                    default -> "<b>\"" + field.attr("name") + "\" & 'ñ' الشعب";
                };
        };
    }
}
