package org.convoca.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.local.journey.Signatory.aSignatory;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.convoca.local.demo.Demo;
import org.convoca.local.place.Port;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What cannot be taken is refused at its field, in the reader's language, and leaves nothing behind. */
@ExtendWith(SharedSystem.class)
class BadInputJourneyIT {

    private final Started system = SharedSystem.system();
    private final PublicApi api = new PublicApi(system);

    static Stream<Arguments> badFields() {
        return Stream.of(
                Arguments.of("/organisation/name", "required", organisation("name", "")),
                Arguments.of("/organisation/name", "too-long", organisation("name", "N".repeat(300))),
                Arguments.of("/organisation/territory", "unknown-territory", organisation("territory", "XX")),
                Arguments.of(
                        "/organisation/international",
                        "territory-and-international",
                        organisation("international", true)),
                Arguments.of(
                        "/organisation/website", "not-a-web-address", organisation("website", "javascript:alert(1)")),
                Arguments.of("/contact/email", "not-an-email-address", contact("email", "no address")),
                Arguments.of("/consent", "consent-needed", (Consumer<Map<String, Object>>)
                        body -> body.put("consent", false)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("badFields")
    void aFieldThatCannotBeTakenIsNamed(String pointer, String code, Consumer<Map<String, Object>> spoil) {
        var signatory = aSignatory();
        var body = signatory.json();
        spoil.accept(body);

        var answer = api.sign(body, "Accept-Language", "es");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var errors = PublicApi.json(answer).path("errors");
        assertThat(errors.valueStream()
                        .filter(error -> error.path("pointer").asString().equals(pointer)))
                .as(answer.body())
                .singleElement()
                .satisfies(error -> assertThat(error.path("code").asString()).isEqualTo(code))
                .satisfies(error -> assertThat(error.path("message").asString()).isNotBlank());
        assertThat(answer.body()).as("no echo").doesNotContain("javascript:", "no address", SharedSystem.CANARY);
        assertThatNothingWasStored(signatory);
    }

    @ParameterizedTest
    @CsvSource({"es, name", "en, name", "pt, email", "fr, email", "ar, name"})
    void theFormSaysInThePagesLanguageWhichFieldNeedsAttention(String language, String field) {
        var signatory = aSignatory();
        var fields = new LinkedHashMap<>(signatory.fields());
        fields.put(field, "");
        var address = system.address(Port.GATEWAY) + "/" + language + "/calls/" + Demo.SLUG;

        var answer = Web.submit(Web.page(Web.get(address)), fields);

        var page = Web.page(answer);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("#error-summary a[href=#" + field + "]").text()).isNotBlank();
        assertThat(page.select("#" + field).attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#contact").attr("value"))
                .as("what was filled is still there")
                .isEqualTo(SharedSystem.CANARY);
        assertThatNothingWasStored(signatory);
    }

    @Test
    void anUnknownCallIsNotFound() {
        var answer = Web.postJson(system.address(Port.GATEWAY) + "/api/v1/calls/no-such-call/signatures", json());
        assertProblem(answer.statusCode(), 404, PublicApi.json(answer));
    }

    @Test
    void whatIsNotJsonIsABadRequest() {
        var answer = Web.postJson(api.call() + "/signatures", "{\"organisation\": ");
        assertProblem(answer.statusCode(), 400, PublicApi.json(answer));
    }

    @Test
    void anotherContentTypeIsNotTaken() {
        var answer = Web.send(
                "POST",
                api.call() + "/signatures",
                BodyPublishers.ofString("<xml/>"),
                "Content-Type",
                "application/xml");
        assertProblem(answer.statusCode(), 415, PublicApi.json(answer));
    }

    @Test
    void aBodyOverSixtyFourKibibytesIsTooLarge() {
        var answer = Web.postJson(api.call() + "/signatures", "{\"filler\": \"" + "x".repeat(64 * 1024) + "\"}");
        assertProblem(answer.statusCode(), 413, PublicApi.json(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirm", "disown", "withdraw"})
    void aForgedLinkLeadsNowhere(String purpose) {
        var forged = system.address(Port.GATEWAY) + "/" + purpose + "/" + "A".repeat(43);
        assertThat(Web.get(forged).statusCode()).isEqualTo(404);
    }

    @Test
    void aLinkForOnePurposeServesNoOther() {
        var signatory = aSignatory();
        assertThat(api.sign(signatory).statusCode()).isEqualTo(202);
        var mail = new Mailbox(system, signatory.email()).onlyMail();
        var wrong = Mailbox.link(mail, "disown").replace("/disown/", "/confirm/");
        assertThat(Web.get(wrong).statusCode()).isEqualTo(404);
        assertThat(api.onRoll(signatory)).isEmpty();
    }

    @Test
    void aClosedCallTakesNoSignature() {
        var closed = OwnCall.closed(system);
        var signatory = aSignatory();
        var answer = Web.postJson(
                system.address(Port.GATEWAY) + "/api/v1/calls/" + closed + "/signatures",
                JsonMapper.builder().build().writeValueAsString(signatory.json()));
        assertProblem(answer.statusCode(), 409, PublicApi.json(answer));
        assertThatNothingWasStored(signatory);
    }

    private static String json() {
        return JsonMapper.builder().build().writeValueAsString(aSignatory().json());
    }

    private static void assertProblem(int status, int expected, JsonNode problem) {
        assertThat(status).isEqualTo(expected);
        assertThat(problem.path("status").asInt()).isEqualTo(expected);
        assertThat(problem.path("type").asString()).isNotBlank();
        assertThat(problem.path("title").asString()).isNotBlank();
    }

    /** A later signatory's mail comes; one for this one would have come before. */
    private void assertThatNothingWasStored(Signatory signatory) {
        var later = aSignatory();
        assertThat(api.sign(later).statusCode()).isEqualTo(202);
        new Mailbox(system, later.email()).onlyMail();
        assertThat(new Mailbox(system, signatory.email()).mails()).isEqualTo(List.of());
        assertThat(api.onRoll(signatory)).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static Consumer<Map<String, Object>> organisation(String field, Object value) {
        return body -> ((Map<String, Object>) body.get("organisation")).put(field, value);
    }

    @SuppressWarnings("unchecked")
    private static Consumer<Map<String, Object>> contact(String field, Object value) {
        return body -> ((Map<String, Object>) body.get("contact")).put(field, value);
    }
}
