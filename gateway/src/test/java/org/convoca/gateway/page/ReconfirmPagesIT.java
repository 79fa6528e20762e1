package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.convoca.gateway.page.Browser.Shown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconfirmPagesIT extends WithPages {

    private static final String INSPECT = "POST /internal/links/inspect";
    private static final String CONFIRM = "/internal/links/reconfirm";
    private static final String WITHDRAW = CONFIRM + "/withdrawal";
    private static final String LINK = "/reconfirm/" + Fixtures.TOKEN;
    private static final String IN_ENGLISH = LINK + "?lang=en";

    @BeforeEach
    void aTextWasChanged() {
        SERVICE.answer(INSPECT, TextFixtures.reconfirmation("valid", "published"));
        SERVICE.answer("POST " + CONFIRM, Fixtures.acted("confirmed"));
        SERVICE.answer("POST " + WITHDRAW, Fixtures.acted("withdrawn"));
    }

    private Shown press(Shown page, String answer) {
        var fields = new LinkedHashMap<>(Browser.fields(page.html()));
        fields.put("answer", answer);
        return browser.post(IN_ENGLISH, fields);
    }

    @Test
    void showWhatDiffersAndChangeNothing() {
        browser.send("HEAD", LINK, BodyPublishers.noBody());
        var page = browser.get(IN_ENGLISH).html();

        assertThat(page.text()).contains("Asociación Vecinal La Ribera", "Argentina", "El día & el <i>lema</i>.");
        var compared = page.selectFirst(".compared");
        assertThat(compared.attr("lang")).isEqualTo("es");
        assertThat(compared.select("del").eachText()).containsExactly("removed: el", "removed: <b>lunes</b>");
        assertThat(compared.select("ins").eachText()).containsExactly("added: todo", "added: sábado");
        assertThat(page.select(".steps a").eachAttr("href"))
                .containsExactly("/en/calls/week-of-action/texts/es/1", "/en/calls/week-of-action/texts/es/2");
        assertThat(SERVICE.asked()).allSatisfy(asked -> assertThat(asked.path()).isEqualTo("/internal/links/inspect"));
    }

    @Test
    void speakTheContactsLanguageAndAreKeptByNobody() {
        var page = browser.get(LINK);

        assertThat(page.html().selectFirst("html").attr("lang")).isEqualTo("pt");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("X-Robots-Tag")).contains("noindex");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(browser.get(LINK + "?lang=ar").html().selectFirst("html").attr("dir"))
                .isEqualTo("rtl");
    }

    @Test
    void signTheTextThatWasShown() {
        var done = press(browser.get(IN_ENGLISH), "sign");

        assertThat(done.html().selectFirst("h1").text()).isEqualTo("Thank you, the new text is signed");
        assertThat(SERVICE.asked("POST", CONFIRM).getFirst().body()).contains("\"version\":2", Fixtures.TOKEN);
    }

    @Test
    void showTheTextOnceMoreWhenItChangedMeanwhile() {
        SERVICE.answer("POST " + CONFIRM, Fixtures.acted("text-changed"));

        var again = press(browser.get(IN_ENGLISH), "sign");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.html().select(".notice").text()).contains("changed once more");
        assertThat(again.html().select("button[value=sign]")).hasSize(1);
    }

    @Test
    void askOnceMoreBeforeTheSignatureIsWithdrawn() {
        var sure = press(browser.get(IN_ENGLISH), "withdraw");
        assertThat(sure.html().selectFirst("h1").text()).isEqualTo("Withdraw the signature");
        assertThat(SERVICE.asked("POST", WITHDRAW)).isEmpty();

        var done = press(sure, "withdraw-surely");

        assertThat(done.html().selectFirst("h1").text()).isEqualTo("The signature is withdrawn");
        assertThat(SERVICE.asked("POST", WITHDRAW)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "used, published, 200, has signed the new text",
        "used, withdrawn, 200, was withdrawn before",
        "used, rejected, 410, no longer exists",
        "expired, published, 410, no longer works",
    })
    void sayWhatBecameOfALinkThatIsOver(String state, String status, int code, String words) {
        SERVICE.answer(INSPECT, TextFixtures.reconfirmation(state, status));

        var page = browser.get(IN_ENGLISH);

        assertThat(page.status()).isEqualTo(code);
        assertThat(page.html().selectFirst("h1").text()).contains(words);
        assertThat(page.html().select("button")).isEmpty();
    }

    @Test
    void sayThatTheTextIsUnknownThatAnImportedListSigned() {
        var before = "\"before\":" + TextFixtures.FIRST;
        SERVICE.answer(
                INSPECT, TextFixtures.reconfirmation("valid", "published").replace(before, "\"before\":null"));

        var page = browser.get(IN_ENGLISH).html();

        assertThat(page.selectFirst(".lede").text()).contains("not known to us");
        assertThat(page.select(".compared del, .compared ins")).isEmpty();
        assertThat(page.selectFirst(".compared .prose").text()).contains("sábado");
    }

    @Test
    void knowNoForgedLinkAndActOnOurOwnFormsOnly() {
        assertThat(browser.post(IN_ENGLISH, Map.of("answer", "sign", "version", "2"))
                        .html()
                        .select("button[value=sign]"))
                .hasSize(1);
        assertThat(SERVICE.asked("POST", CONFIRM)).isEmpty();

        SERVICE.answer(INSPECT, 404, "{\"type\":\"/problems/not-found\"}");
        assertThat(browser.get(IN_ENGLISH).status()).isEqualTo(404);
    }
}
