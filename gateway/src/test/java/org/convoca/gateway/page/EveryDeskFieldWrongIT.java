package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.convoca.gateway.StubCoordinator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each form of coordinators and conveners, with all of its fields wrong at once, in each language. */
class EveryDeskFieldWrongIT extends WithReview {

    private static final String MEMBER = "b7c1d2e3-4f50-4a6b-8c7d-9e0f1a2b3c4d";
    private static final String TEAM = "/coordination/team/new";
    private static final String COORDINATORS = API + "/coordinators";
    private static final String WEEK = "/coordination/week/week-of-action";
    private static final String TEXT = "/coordination/texts/week-of-action/es";
    private static final String TEXTS = API + "/calls/week-of-action/texts";
    private static final String SIGNATORY = "/coordination/roll/" + ReviewFixtures.OTHER;
    private static final String ON_THE_ROLL = API + "/signatures/" + ReviewFixtures.OTHER;
    private static final String ITEM = "/coordination/review/signatures/" + ReviewFixtures.SIGNATURE;
    private static final String WAITING = API + "/signatures/" + ReviewFixtures.SIGNATURE;
    private static final String REQUEST = "/coordination/review/registrations/" + ReviewFixtures.REGISTRATION;
    private static final String REQUESTED = API + "/registrations/" + ReviewFixtures.REGISTRATION;

    /**
     * @param shown the page of the form
     * @param sent the end of the address to which it is sent
     * @param api what refuses it; empty where this gateway knows by itself what is wrong, so that nobody is asked
     * @param fields that are refused
     * @param typed instead of something
     */
    private record Form(String shown, String sent, String api, List<String> fields, Map<String, String> typed) {

        static Form refused(String shown, String sent, String api, String fields) {
            return new Form(shown, sent, api, List.of(fields.split(" ")), Map.of());
        }

        static Form unasked(String shown, String sent, String fields, Map<String, String> typed) {
            return new Form(shown, sent, "", List.of(fields.split(" ")), typed);
        }

        Form with(Map<String, String> other) {
            return new Form(shown, sent, api, fields, other);
        }

        String path(String language) {
            return shown + (shown.contains("?") ? "&" : "?") + "lang=" + language;
        }
    }

    private static final List<Form> FORMS = List.of(
            Form.refused("/coordination/keys/new", "/new", "POST " + API + "/keys", "/label /note /limits /expiresOn"),
            Form.refused(
                    "/coordination/webhooks/new",
                    "/new",
                    "POST " + API + "/webhooks",
                    "/url /description /kinds /calls"),
            Form.refused(TEXT, TEXT, "PUT " + TEXTS + "/es", "/title /summary /body /weight /note")
                    .with(Map.of("step", "save")),
            Form.unasked(
                    TEXT,
                    TEXT,
                    "texttitle textsummary textbody textweight",
                    Map.of("texttitle", "", "textsummary", "", "textbody", "", "textweight", "", "step", "save")),
            Form.refused(TEAM, "/new", "POST " + COORDINATORS, "/name /email /roles /scope /calls /locale /zone"),
            Form.refused(
                    "/coordination/team/" + MEMBER,
                    MEMBER,
                    "PATCH " + COORDINATORS + "/" + MEMBER,
                    "/name /roles /scope /calls /locale /zone"),
            Form.refused("/coordination/me", "/me", "PATCH " + API + "/me", "/name /locale /zone"),
            Form.refused("/coordination/digest", "/digest", "PUT " + API + "/me/digest", "/frequency /weekday /hour"),
            Form.refused(WEEK, WEEK, "PUT " + API + "/calls/week-of-action/week", "/status /firstDay /lastDay")
                    .with(Map.of("status", "announced", "step", "set")),
            Form.unasked(
                    WEEK,
                    WEEK,
                    "weekstatus firstday lastday",
                    Map.of("status", "", "firstday", "16.1.2027", "lastday", "<b>", "step", "set")),
            Form.refused(SIGNATORY, "/correct", "PATCH " + ON_THE_ROLL, "/name /acronym /territory /website")
                    .with(Map.of("name", "", "territory", "")),
            Form.refused(
                    SIGNATORY, "/unpublish", "POST " + ON_THE_ROLL + "/unpublish", "/reason/template /reason/text"),
            Form.unasked(SIGNATORY, "/unpublish", "text", Map.of("template", "other", "text", "")),
            Form.refused(SIGNATORY + "?merge-search=otra", "/merge", "POST " + ON_THE_ROLL + "/merge", "/into"),
            Form.unasked(SIGNATORY + "?merge-search=otra", "/merge", "into", Map.of("into", "")),
            Form.refused(ITEM, "/evidence", "POST " + WAITING + "/evidence", "/kind /url /note"),
            Form.unasked(ITEM, "/evidence", "proofkind proofnote", Map.of("proofkind", "", "proofnote", "")),
            Form.refused(ITEM, "/question", "POST " + WAITING + "/questions", "/text"),
            Form.unasked(ITEM, "/question", "question", Map.of("question", "")),
            Form.refused(ITEM, "/assignee", "PUT " + WAITING + "/assignee", "/coordinator"),
            Form.unasked(ITEM, "/assignee", "colleague", Map.of("colleague", "")),
            Form.refused(ITEM + "?voucher-search=frente", "/voucher", "POST " + WAITING + "/vouchers", "/signature")
                    .with(Map.of("voucher", "22222222-0000-4000-8000-000000000002")),
            Form.unasked(ITEM + "?voucher-search=frente", "/voucher", "voucher", Map.of("voucher", "")),
            Form.refused(REQUEST, "/merge", "POST " + REQUESTED + "/merge", "/into"),
            Form.refused(ITEM, "/decisions", "POST " + API + "/signatures/decisions", "/reason/template /reason/text"),
            Form.unasked(ITEM, "/decisions", "text", Map.of("template", "other", "text", "")));

    @BeforeEach
    void aConvenerHasAllOfThemBeforeHer() {
        signedInIs(StubCoordinator.convener());
        NOTIFICATIONS.answer("GET " + API + "/webhooks", """
                {"items":[],"kinds":["org.convoca.signature.published.v1","org.convoca.call.opened.v1"],"next":null}""");
        SERVICE.answer("GET " + TEXTS, TextFixtures.CONVENED);
        EVENTS.answer("GET " + API + "/me/sessions", "{\"items\":[]}");
        EVENTS.answer("GET " + COORDINATORS + "/" + MEMBER, """
                {"id":"%s","name":"Maddi Arana","roles":["reviewer"],"scope":{"everywhere":false,"territories":["AR"],"regions":[]},
                 "calls":[],"status":"invited","locale":"es","zone":"Europe/Madrid","you":false}""".formatted(MEMBER));
        NOTIFICATIONS.answer("GET " + API + "/me/digest", """
                {"frequency":"daily","weekday":"friday","hour":"07:30","atOnce":true,"evenIfNothing":false,"zone":"Europe/Madrid","next":null}""");
        SERVICE.answer(
                "GET " + ON_THE_ROLL,
                ReviewFixtures.published().replace(ReviewFixtures.SIGNATURE, ReviewFixtures.OTHER));
        SERVICE.answer("GET " + WAITING, ReviewFixtures.detail(ReviewFixtures.signature()));
        EVENTS.answer("GET " + REQUESTED, ReviewFixtures.detail(ReviewFixtures.registration()));
        clock.pass(Duration.ofMinutes(1));
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
            List.of(SERVICE, EVENTS, NOTIFICATIONS)
                    .forEach(stub -> stub.answer(form.api(), 422, TypedForm.problem(form.fields(), "too-long")));
        }
        var empty = TypedForm.of(get(form.path(language)).html(), form.sent());
        var typed = TypedForm.typedAndChosen(empty);
        typed.putAll(form.typed());

        var page = browser.post(empty.attr("action"), typed, "Cookie", COOKIE);

        assertThat(page.status()).isEqualTo(422);
        var again = page.html();
        assertThat(again.selectFirst("html").attr("lang")).isEqualTo(language);
        TypedForm.assertThatItIsKept(TypedForm.of(again, form.sent()), typed);
        TypedForm.assertThatChoicesAreKept(TypedForm.of(again, form.sent()), typed);
        assertThatNobodyWasAskedInVain(form);
        return TypedForm.assertThatEachMistakeIsSaidTwice(again, form.fields().size());
    }

    private static void assertThatNobodyWasAskedInVain(Form form) {
        assertThat(Stream.of(SERVICE, EVENTS, NOTIFICATIONS)
                        .flatMap(stub -> stub.asked().stream())
                        .filter(asked -> !asked.method().equals("GET"))
                        .map(asked -> asked.method() + " " + asked.path())
                        .filter(asked -> !asked.equals(StubCoordinator.RESOLVE)))
                .containsOnly(form.api().isEmpty() ? new String[0] : new String[] {form.api()});
    }

    static Stream<Form> formsThatAreSentOn() {
        return FORMS.stream()
                .filter(form -> !form.api().isEmpty())
                .filter(form -> !form.sent().equals("/decisions"));
    }

    @ParameterizedTest
    @MethodSource("formsThatAreSentOn")
    void keepsWhatWasTypedWhileTheServiceIsAway(Form form) {
        List.of(SERVICE, EVENTS, NOTIFICATIONS).forEach(stub -> stub.answer(form.api(), 503, "{}"));
        var empty = TypedForm.of(get(form.path("en")).html(), form.sent());
        var typed = TypedForm.typedAndChosen(empty);
        typed.putAll(form.typed());

        var page = browser.post(empty.attr("action"), typed, "Cookie", COOKIE);

        TypedForm.assertThatItAsksToComeBack(page);
        TypedForm.assertThatItIsKept(TypedForm.of(page.html(), form.sent()), typed);
        TypedForm.assertThatChoicesAreKept(TypedForm.of(page.html(), form.sent()), typed);
    }

    static Stream<List<String>> formsLeftOpen() {
        return Stream.of(
                        List.of(TEAM, "/new"),
                        List.of(WEEK, WEEK),
                        List.of(TEXT, TEXT),
                        List.of(SIGNATORY, "/correct"),
                        List.of(ITEM, "/question"))
                .flatMap(form -> PageLanguages.CODES.stream()
                        .map(language -> List.of(form.get(0) + "?lang=" + language, form.get(1), language)));
    }

    @ParameterizedTest
    @MethodSource("formsLeftOpen")
    void keepsWhatWasTypedInAFormThatWasLeftOpenSinceYesterday(List<String> form) {
        // Shown yesterday rather than sent tomorrow: what is cached then is of no later test's future.
        clock.pass(Duration.ofHours(-25));
        var empty = TypedForm.of(get(form.get(0)).html(), form.get(1));
        var typed = TypedForm.typedAndChosen(empty);
        clock.pass(Duration.ofHours(25));

        var page = browser.post(empty.attr("action"), typed, "Cookie", COOKIE);

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.html().selectFirst("html").attr("lang")).isEqualTo(form.get(2));
        assertThat(page.html().selectFirst(".error-summary").text())
                .isNotBlank()
                .doesNotContain("??");
        var again = TypedForm.of(page.html(), form.get(1));
        TypedForm.assertThatItIsKept(again, typed);
        TypedForm.assertThatChoicesAreKept(again, typed);
        assertThat(again.selectFirst("input[name=form]").val()).isNotEqualTo(typed.get("form"));
    }
}
