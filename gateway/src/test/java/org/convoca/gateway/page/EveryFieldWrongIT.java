package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
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
            Form.of(ORGANISERS_PAGE, "/organisers", "POST " + ORGANISERS, "/name /email /locale"),
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
        return PageLanguages.inEach(FORMS);
    }

    @ParameterizedTest
    @MethodSource("everyFormInEachLanguage")
    void keepsWhatWasTypedAndSaysEachMistakeAtItsFieldAndInTheSummary(List<Object> given) {
        var form = (Form) given.get(0);
        var language = (String) given.get(1);

        TypedForm.assertThatItIsTranslated(language, spoken -> said(form, spoken));
    }

    private List<String> said(Form form, String language) {
        EVENTS.answer(form.api(), 422, TypedForm.problem(form.fields(), "too-long"));
        var cookie = cookie();
        var empty = shown(form, language, cookie);
        var typed = typed(empty);
        clock.pass(Duration.ofMinutes(1));

        var page = browser.post(empty.attr("action"), typed, "Cookie", cookie);

        assertThat(page.status()).isEqualTo(422);
        var again = page.html();
        assertThat(again.selectFirst("html").attr("lang")).isEqualTo(language);
        TypedForm.assertThatItIsKept(TypedForm.of(again, form.sent()), typed);
        return TypedForm.assertThatEachMistakeIsSaidTwice(again, form.fields().size());
    }

    private Element shown(Form form, String language, String cookie) {
        if (form.sent().equals("/cancel")) {
            EVENTS.answer("GET " + ONE, OwnFixtures.draft().replace("\"draft\"", "\"published\""));
        }
        return TypedForm.of(get(form.shown() + "?lang=" + language, cookie).html(), form.sent());
    }

    private static Map<String, String> typed(Element form) {
        var typed = TypedForm.typed(form);
        form.select("input[value=time]").forEach(field -> typed.put(field.attr("name"), "time"));
        return typed;
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void keepsWhatWasTypedWhileTheServiceIsAway(Form form) {
        EVENTS.answer(form.api(), 503, "{}");
        var cookie = cookie();
        var empty = shown(form, "en", cookie);
        var typed = typed(empty);
        clock.pass(Duration.ofMinutes(1));

        var page = browser.post(empty.attr("action"), typed, "Cookie", cookie);

        TypedForm.assertThatItAsksToComeBack(page);
        TypedForm.assertThatItIsKept(TypedForm.of(page.html(), form.sent()), typed);
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void keepsWhatWasTypedInAFormThatWasLeftOpenSinceYesterday(Form form) {
        clock.pass(Duration.ofHours(-25));
        var empty = shown(form, "ar", cookie());
        var typed = typed(empty);
        clock.pass(Duration.ofHours(25));

        var page = browser.post(empty.attr("action"), typed, "Cookie", cookie());

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.html().selectFirst("html").attr("lang")).isEqualTo("ar");
        assertThat(page.html().selectFirst(".error-summary").text())
                .isNotBlank()
                .doesNotContain("??");
        TypedForm.assertThatItIsKept(TypedForm.of(page.html(), form.sent()), typed);
        assertThat(EVENTS.asked()).noneMatch(asked -> form.api().equals(asked.method() + " " + asked.path()));
    }
}
