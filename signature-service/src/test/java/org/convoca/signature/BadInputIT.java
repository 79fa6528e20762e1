package org.convoca.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.testing.CallFixture.aCall;
import static org.convoca.signature.testing.FormFixture.aForm;

import java.net.http.HttpRequest;
import java.util.Map;
import java.util.TreeMap;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.FormFixture;
import org.convoca.signature.testing.Ledger;
import org.convoca.signature.testing.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each bad input gets its own answer, repeats nothing of the input, and stores nothing. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

    @Autowired
    Api api;

    @Autowired
    Ledger ledger;

    private String call;

    @BeforeAll
    void sendOutACall() {
        call = aCall().sentOut(api);
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', /organisation/name, required",
        "name, LONG, /organisation/name, too-long",
        "name, X, /organisation/name, too-short",
        "name, 'Gana en www.example.org', /organisation/name, link-in-name",
        "name, 'a\u202Eb', /organisation/name, not-allowed-characters",
        "territory, ZZ, /organisation/territory, unknown-territory",
        "territory, '', /organisation/territory, required",
        "website, javascript:alert(1), /organisation/website, not-a-web-address",
    })
    void refusesAnOrganisation(String field, String value, String pointer, String code) {
        refused(aForm().organisation(field, value.equals("LONG") ? "canary ".repeat(43) : value), pointer, code);
    }

    @Test
    void refusesBothTerritoryAndInternational() {
        refused(
                aForm().organisation("international", true),
                "/organisation/international",
                "territory-and-international");
    }

    @Test
    void refusesAMalformedAddress() {
        refused(aForm().contact("canary@@example.org"), "/contact/email", "not-an-email-address");
        refused(
                aForm().contact("canary@example.org\r\nBcc: eva@example.org"),
                "/contact/email",
                "not-an-email-address");
    }

    @Test
    void refusesAFormWithoutConsent() {
        refused(aForm().without("consent"), "/consent", "consent-needed");
        refused(aForm().with("consent", false), "/consent", "consent-needed");
    }

    @Test
    void refusesAnUnknownLanguage() {
        refused(aForm().with("locale", "xx"), "/locale", "unknown-language");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-call", "UPPER", "a--b", "a%20b", "-", "%C3%B1"})
    void knowsNoSuchCall(String slug) {
        problem(aForm().sign(api, slug), 404, "call-not-found");
    }

    @Test
    void showsNobodyADraft() {
        var draft = aCall().in("draft").sentOut(api);

        problem(aForm().sign(api, draft), 404, "call-not-found");
        problem(api.get("gateway", "/api/v1/calls/" + draft), 404, "call-not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"suspended", "closed", "archived", "withdrawn"})
    void refusesToSignACallThatIsNotOpen(String status) {
        var notOpen = aCall().in(status).sentOut(api);

        problem(aForm().sign(api, notOpen), 409, "call-not-open");
        assertThat(ledger.signatures(notOpen)).isEmpty();
    }

    @Test
    void refusesToSignACallWhosePeriodIsOver() {
        var over = aCall().closingAt("2026-02-01T00:00:00Z").sentOut(api);

        problem(aForm().sign(api, over), 409, "call-not-open");
        assertThat(api.get("gateway", "/api/v1/calls/" + over)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "canary",
                "{\"organisation\": \"canary\"}",
                "{\"organisation\": {\"name\": {\"$gt\": \"\"}}}",
                "{\"organisation\": {\"name\": [\"canary\"]}}",
                "{\"canary\": 1}",
                "{\"locale\": \"es\", \"locale\": \"en\"}",
                "{\"consent\": \"canary\"}",
                "{\"consent\": {}}",
            })
    void cannotReadBadJson(String body) {
        problem(api.post("gateway", path(), body), 400, "malformed-request");
    }

    @Test
    void cannotReadJsonThatIsNestedTooDeep() {
        problem(
                api.post("gateway", path(), "{\"organisation\":".repeat(30) + "1" + "}".repeat(30)),
                400,
                "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml"})
    void readsNoOtherContentType(String type) {
        var answer =
                api.send("gateway", "POST", path(), HttpRequest.BodyPublishers.ofString("a=b"), "Content-Type", type);

        problem(answer, 415, "unsupported-media-type");
    }

    @Test
    void refusesABodyOver64KiB() {
        var body = "{\"locale\": \"" + "x".repeat(65 * 1024) + "\"}";

        problem(api.post("gateway", path(), body), 413, "body-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "", "LONG"})
    void refusesAnIdempotencyKeyThatIsNone(String key) {
        var sent = key.equals("LONG") ? "k".repeat(201) : key;

        problem(aForm().sign(api, call, "Idempotency-Key", sent), 400, "malformed-request");
    }

    private String path() {
        return "/api/v1/calls/" + call + "/signatures";
    }

    private void refused(FormFixture form, String pointer, String code) {
        var answer = form.sign(api, call);

        problem(answer, 422, "invalid-request");
        var errors = new TreeMap<String, String>();
        answer.json()
                .path("errors")
                .values()
                .forEach(error -> errors.put(
                        error.path("pointer").asString(), error.path("code").asString()));
        assertThat(errors).isEqualTo(Map.of(pointer, code));
    }

    private void problem(Api.Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/" + type);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.text()).doesNotContain("canary", "exception", "org.convoca");
        assertThat(ledger.signatures(call)).isEmpty();
    }
}
