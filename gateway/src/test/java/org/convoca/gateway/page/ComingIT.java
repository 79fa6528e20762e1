package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.convoca.gateway.page.Browser.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "I'm coming", without an account, a name, a cookie or a script. */
class ComingIT extends WithPages {

    private static final String MARCH_PATH = "/en/actions/" + ActionFixtures.MARCH;
    private static final String ATTENDANCE = "/internal/actions/" + ActionFixtures.MARCH + "/attendance";

    private void theMarchIs(UnaryOperator<String> change) {
        EVENTS.answer("GET /api/v1/actions/" + ActionFixtures.MARCH, change.apply(ActionFixtures.march()));
        clock.pass(LONG_ENOUGH_TO_FILL);
    }

    private Shown press(Shown page) {
        return browser.post(MARCH_PATH + "/coming", Browser.fields(page.html()));
    }

    @Test
    void countsAVisitorAndOffersToTakeItBack() {
        EVENTS.answer("POST " + ATTENDANCE, "{\"coming\":13,\"counted\":true}");
        EVENTS.answer("DELETE " + ATTENDANCE, "{\"coming\":12,\"counted\":false}");
        theMarchIs(march -> march.replace("\"somethingNew\":[1]", "\"coming\":12"));

        var page = browser.get(MARCH_PATH);
        assertThat(page.html().selectFirst(".coming .figure").text()).isEqualTo("12 people say: I’m coming");
        theMarchIs(march -> march.replace("\"somethingNew\":[1]", "\"coming\":13"));
        var answer = press(page);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith(MARCH_PATH + "?coming=counted#coming");
        assertThat(answer.response().headers().allValues("Set-Cookie")).isEmpty();
        assertThat(EVENTS.asked("POST", ATTENDANCE))
                .singleElement()
                .satisfies(asked -> assertThat(asked.body()).matches("\\{\"visitor\":\"[A-Za-z0-9_-]{43}\"}"));

        var counted = browser.get(MARCH_PATH + "?coming=counted");
        assertThat(counted.html().selectFirst(".coming [role=status]").text()).startsWith("Thank you");
        assertThat(counted.html().selectFirst(".coming .figure").text()).startsWith("13");
        var undo = new HashMap<>(Browser.fields(counted.html()));
        undo.put("undo", "yes");
        assertThat(browser.post(MARCH_PATH + "/coming", undo).header("Location"))
                .endsWith("?coming=undone#coming");
        assertThat(EVENTS.asked("DELETE", ATTENDANCE)).hasSize(1);
    }

    @Test
    void isSomebodyElseTheNextDay() {
        EVENTS.answer("POST " + ATTENDANCE, "{\"coming\":1,\"counted\":true}");

        press(browser.get(MARCH_PATH));
        press(browser.get(MARCH_PATH));
        clock.pass(Duration.ofDays(1));
        press(browser.get(MARCH_PATH));

        var visitors = EVENTS.asked("POST", ATTENDANCE).stream()
                .map(StubSignatureService.Asked::body)
                .toList();
        assertThat(visitors.get(0)).isEqualTo(visitors.get(1)).isNotEqualTo(visitors.get(2));
    }

    @Test
    void isNotOfferedForWhatIsCancelledOrOver() {
        theMarchIs(march -> march.replace("\"published\"", "\"cancelled\""));
        assertThat(browser.get(MARCH_PATH).html().select(".coming")).isEmpty();

        theMarchIs(march -> march.replace("2027-01-16", "2026-11-10"));
        assertThat(browser.get(MARCH_PATH).html().select(".coming")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {409, 429})
    void saysThatAVisitorWasNotCounted(int status) {
        EVENTS.answer("POST " + ATTENDANCE, status, "{\"type\":\"/problems/conflict\"}");

        assertThat(press(browser.get(MARCH_PATH)).header("Location")).endsWith("?coming=refused#coming");
        assertThat(browser.get(MARCH_PATH + "?coming=refused")
                        .html()
                        .selectFirst(".coming [role=status]")
                        .text())
                .startsWith("We have not counted you");
    }

    @Test
    void believesNoForgedFormAndNoHandMadeAddress() {
        assertThat(browser.post(MARCH_PATH + "/coming", Map.of("form", "Zm9yZ2Vk"))
                        .header("Location"))
                .endsWith("?coming=again#coming");
        assertThat(EVENTS.asked("POST", ATTENDANCE)).isEmpty();
        assertThat(browser.get(MARCH_PATH + "?coming=%3Cscript%3E").html().select(".coming [role=status]"))
                .isEmpty();
    }

    @Test
    void asksToComeBackWhileTheServiceIsAway() {
        var page = browser.get(MARCH_PATH);
        EVENTS.goDown();

        assertThat(press(page).status()).isEqualTo(503);
    }
}
