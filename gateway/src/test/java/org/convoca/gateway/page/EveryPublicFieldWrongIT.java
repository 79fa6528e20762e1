package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each form that needs no session beside the sign form, with all of its fields wrong at once, in each language. */
class EveryPublicFieldWrongIT extends WithPages {

    private static final String REQUEST = "/{lang}/calls/week-of-action/request";
    private static final String CLAIM = "/{lang}/calls/week-of-action/claims/" + Fixtures.CLAIMABLE;
    private static final String LOST_LINK = "/{lang}/calls/week-of-action/lost-link";
    private static final String REQUESTS = "POST " + CALL_API + "/registrations";
    private static final String CLAIMS = "POST " + CALL_API + "/signatures/" + Fixtures.CLAIMABLE + "/claims";

    /**
     * @param shown the page of the form, to which it is sent too
     * @param api what refuses it; empty where nobody is asked
     * @param fields that are refused
     * @param typed instead of something
     */
    private record Form(String shown, String api, List<String> fields, Map<String, String> typed) {

        static Form refused(String shown, String api, String fields) {
            return new Form(shown, api, List.of(fields.split(" ")), Map.of());
        }

        static Form unasked(String shown, String field, String typed) {
            return new Form(shown, "", List.of(field), Map.of(field, typed));
        }

        String path(String language) {
            return shown.contains("{lang}") ? shown.replace("{lang}", language) : shown + "?lang=" + language;
        }

        String sent() {
            return shown.replaceFirst(".*\\{lang}", "");
        }
    }

    private static final List<Form> FORMS = List.of(
            Form.refused(
                    REQUEST,
                    REQUESTS,
                    "/group/name /group/territory /group/place /group/website /contact/name /contact/email /message /consent"),
            Form.refused(CLAIM, CLAIMS, "/contact/name /contact/email /post /message /consent"),
            Form.refused(LOST_LINK, "POST /api/v1/registrations/links", "/email"),
            Form.refused("/answer/" + Fixtures.TOKEN, "POST /internal/links/answer", "/text"),
            Form.unasked(LOST_LINK, "email", ""),
            Form.unasked("/sign-in", "email", "<ana> \"example\" org"),
            Form.unasked("/sign-in/" + Fixtures.TOKEN, "code", "12 \"34<5"));

    @BeforeEach
    void linksThatWork() {
        SERVICE.answer("POST /internal/links/inspect", """
                {"purpose":"answer","state":"valid","outcome":null,"kind":"signature","question":"Who?","about":"La Ribera","territory":"AR",
                 "call":{"slug":"week-of-action","title":"Semana de acción"},"locale":"pt","expiresAt":"2027-01-20T12:00:00Z"}""");
        EVENTS.answer(
                "POST /internal/sign-ins/inspect", "{\"state\":\"valid\",\"sameBrowser\":false,\"locale\":\"en\"}");
    }

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
        if (!form.api().isEmpty()) {
            SERVICE.answer(form.api(), 422, TypedForm.problem(form.fields(), "too-long"));
            EVENTS.answer(form.api(), 422, TypedForm.problem(form.fields(), "too-long"));
        }
        var path = form.path(language);
        var empty = TypedForm.of(browser.get(path).html(), form.sent());
        var typed = TypedForm.typedAndChosen(empty);
        typed.putAll(form.typed());
        clock.pass(LONG_ENOUGH_TO_FILL);

        var page = browser.post(empty.attr("action"), typed);

        assertThat(page.status()).isEqualTo(422);
        var again = page.html();
        assertThat(again.selectFirst("html").attr("lang")).isEqualTo(language);
        TypedForm.assertThatItIsKept(TypedForm.of(again, form.sent()), typed);
        TypedForm.assertThatChoicesAreKept(TypedForm.of(again, form.sent()), typed);
        assertThatNobodyWasAskedInVain(form);
        return TypedForm.assertThatEachMistakeIsSaidTwice(again, form.fields().size());
    }

    private static void assertThatNobodyWasAskedInVain(Form form) {
        assertThat(Stream.concat(SERVICE.asked().stream(), EVENTS.asked().stream())
                        .filter(asked -> asked.method().equals("POST"))
                        .map(asked -> "POST " + asked.path())
                        .filter(asked -> !asked.endsWith("/inspect")))
                .containsOnly(form.api().isEmpty() ? new String[0] : new String[] {form.api()});
    }

    static Stream<Form> formsThatAreSentOn() {
        return FORMS.stream().filter(form -> !form.api().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("formsThatAreSentOn")
    void keepsWhatWasTypedWhileTheServiceIsAway(Form form) {
        SERVICE.answer(form.api(), 503, "{}");
        EVENTS.answer(form.api(), 503, "{}");
        var empty = TypedForm.of(browser.get(form.path("en")).html(), form.sent());
        var typed = TypedForm.typedAndChosen(empty);
        clock.pass(LONG_ENOUGH_TO_FILL);

        var page = browser.post(empty.attr("action"), typed);

        TypedForm.assertThatItAsksToComeBack(page);
        TypedForm.assertThatItIsKept(TypedForm.of(page.html(), form.sent()), typed);
        TypedForm.assertThatChoicesAreKept(TypedForm.of(page.html(), form.sent()), typed);
    }

    static Stream<List<String>> formsOfOrganisations() {
        return Stream.of(List.of(REQUEST, REQUESTS, "group"), List.of(CLAIM, CLAIMS, "contact"));
    }

    private Document filled(String path) {
        var page = browser.get(path).html();
        clock.pass(LONG_ENOUGH_TO_FILL);
        return page;
    }

    @ParameterizedTest
    @MethodSource("formsOfOrganisations")
    void actsOnceWhenAButtonIsPressedTwiceAndAnewWhenSomebodyGoesBackToCorrect(List<String> form) {
        var path = form.get(0).replace("{lang}", "ar");
        var stub = form.get(1).equals(CLAIMS) ? SERVICE : EVENTS;
        stub.answer(form.get(1), 202, "{\"id\":\"1\",\"status\":\"requested\"}");
        var typed = TypedForm.typedAndChosen(TypedForm.of(filled(path), path));

        assertThat(browser.post(path, typed).status()).isEqualTo(303);
        assertThat(browser.post(path, typed).status()).isEqualTo(303);
        var corrected = new HashMap<>(typed);
        corrected.put(form.get(2), "Ana");
        assertThat(browser.post(path, corrected).status()).isEqualTo(303);

        var keys = new ArrayList<>(stub.asked("POST", form.get(1).substring(5)).stream()
                .map(asked -> asked.headers().get("idempotency-key"))
                .toList());
        assertThat(keys).hasSize(3).doesNotContainNull();
        assertThat(keys.get(0)).isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2));
    }

    static Stream<List<String>> formsLeftOpen() {
        return Stream.of(REQUEST, CLAIM, LOST_LINK)
                .flatMap(path -> PageLanguages.CODES.stream().map(language -> List.of(path, language)));
    }

    @ParameterizedTest
    @MethodSource("formsLeftOpen")
    void keepsWhatWasTypedInAFormThatWasLeftOpenSinceYesterdayAndTakesItThen(List<String> form) {
        for (var api : List.of(REQUESTS, CLAIMS, "POST /api/v1/registrations/links")) {
            SERVICE.answer(api, 202, "{}");
            EVENTS.answer(api, 202, "{}");
        }
        SERVICE.answer("POST /internal/organiser-links/requests", 202, "{}");
        var path = form.get(0).replace("{lang}", form.get(1));
        clock.pass(Duration.ofHours(-25));
        var typed = TypedForm.typedAndChosen(TypedForm.of(filled(path), path));
        clock.pass(Duration.ofHours(25));

        var page = browser.post(path, typed);

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.html().selectFirst("html").attr("lang")).isEqualTo(form.get(1));
        assertThat(page.html().selectFirst(".error-summary").text())
                .isNotBlank()
                .doesNotContain("??");
        var again = TypedForm.of(page.html(), path);
        TypedForm.assertThatItIsKept(again, typed);
        TypedForm.assertThatChoicesAreKept(again, typed);
        typed.put("form", again.selectFirst("input[name=form]").val());
        clock.pass(LONG_ENOUGH_TO_FILL);
        assertThat(browser.post(path, typed).status()).isEqualTo(303);
    }
}
