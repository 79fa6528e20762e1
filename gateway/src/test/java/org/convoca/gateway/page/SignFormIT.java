package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens to a form that is sent. */
class SignFormIT extends WithSignForm {

    @Test
    void sendsWhatWasTypedAndLeadsToANeutralPageThatCanBeReloaded() {
        var answer = sendWith("es", Map.of());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location"))
                .endsWith("/es/calls/week-of-action/signed")
                .doesNotContain("?");
        assertThat(SERVICE.asked("POST", SIGNATURES)).singleElement().satisfies(asked -> {
            assertThat(asked.body())
                    .contains(
                            "\"name\":\"Asociación Vecinal «La Ribera»\"",
                            "\"territory\":\"AR\"",
                            "\"locale\":\"es\"",
                            "\"consent\":true")
                    .doesNotContain("international");
            assertThat(asked.headers())
                    .containsEntry("convoca-origin", "web")
                    .containsKey("idempotency-key")
                    .containsKey("authorization");
        });
        var signed = browser.get("/es/calls/week-of-action/signed");
        assertThat(signed.html().selectFirst("h1").text()).isEqualTo("Revise su correo");
        assertThat(signed.response().body()).doesNotContain("ana@example.org");
    }

    @Test
    void signsForAnInternationalNetwork() {
        sendWith("en", Map.of("territory", "international", "website", "", "acronym", ""));

        assertThat(SERVICE.asked("POST", SIGNATURES))
                .singleElement()
                .satisfies(asked -> assertThat(asked.body())
                        .contains("\"international\":true")
                        .doesNotContain("territory")
                        .doesNotContain("website"));
    }

    @Test
    void takesAWebAddressAsPeopleTypeIt() {
        sendWith("en", Map.of("website", "example.org/about"));

        assertThat(SERVICE.asked("POST", SIGNATURES))
                .singleElement()
                .satisfies(asked -> assertThat(asked.body()).contains("\"website\":\"https://example.org/about\""));
    }

    @Test
    void sendsTheSameKeyForTheSamePressAndAnotherForACorrectedForm() {
        var fields = filled("es");
        browser.post(path("es"), fields);
        browser.post(path("es"), fields);
        fields.put("name", "Asociación Vecinal La Ribera");
        browser.post(path("es"), fields);

        var keys = SERVICE.asked("POST", SIGNATURES).stream()
                .map(asked -> asked.headers().get("idempotency-key"))
                .toList();
        assertThat(keys).hasSize(3);
        assertThat(keys.get(0)).isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2));
    }

    @ParameterizedTest
    @CsvSource({"'', form did not come to us", "Zm9yZ2Vk, form did not come to us"})
    void showsTheFormAgainWhenItsTokenIsMissingOrForged(String token, String words) {
        var page = sendWith("en", Map.of("form", token));

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.html().selectFirst(".error-summary").text()).contains(words);
        assertThat(page.html().getElementById("name").val()).isEqualTo("Asociación Vecinal «La Ribera»");
        assertThat(page.html().selectFirst("#territory option[selected]").val()).isEqualTo("AR");
        assertThat(page.html().getElementById("consent").hasAttr("checked")).isTrue();
        assertThat(SERVICE.asked("POST", SIGNATURES)).isEmpty();

        var again = Browser.fields(page.html());
        clock.pass(LONG_ENOUGH_TO_FILL);
        assertThat(browser.post(path("en"), again).status()).isEqualTo(303);
    }

    @Test
    void showsTheFormAgainWhenItIsFromYesterday() {
        var fields = filled("en");
        clock.pass(Duration.ofHours(25));

        var page = browser.post(path("en"), fields);
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.html().selectFirst(".error-summary").text()).contains("open for a long time");
        assertThat(page.html().getElementById("email").val()).isEqualTo("ana@example.org");
        assertThat(SERVICE.asked("POST", SIGNATURES)).isEmpty();
    }

    @Test
    void doesNotBelieveAFormThatWasFilledInNoTimeUntilTheButtonIsPressedAgain() {
        var fields = new HashMap<>(Browser.fields(browser.get(path("en")).html()));
        fields.put("name", "La Ribera");

        var page = browser.post(path("en"), fields);
        assertThat(page.status()).isEqualTo(422);
        assertThat(SERVICE.asked("POST", SIGNATURES)).isEmpty();

        clock.pass(Duration.ofSeconds(4));
        assertThat(browser.post(path("en"), Browser.fields(page.html())).status())
                .isEqualTo(303);
    }

    @Test
    void emptiesAFieldThatOnlyProgramsFill() {
        var page = sendWith("en", Map.of("empty", "buy now"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().getElementById("empty").val()).isEmpty();
        assertThat(SERVICE.asked("POST", SIGNATURES)).isEmpty();
    }
}
