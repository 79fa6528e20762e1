package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallPageIT extends WithPages {

    private static final String PATH = "/es/calls/week-of-action";

    @Test
    void showsTheDeclarationAsItIsWritten() {
        var html = browser.get(PATH).html();

        assertThat(html.selectFirst("h1").text()).isEqualTo("Título <b>& señal</b>");
        assertThat(html.select(".prose p").eachText())
                .containsExactly("Primer párrafo.", "Segundo párrafo, con otra línea.");
        assertThat(html.selectFirst(".notice").text()).isEqualTo("Nota de prueba.");
        assertThat(html.select("section[aria-labelledby=signed] .counts td").eachText())
                .containsExactly("14", "163", "3", "46", "3", "1", "11");
        assertThat(html.selectFirst(".facts").text()).contains("241 organizaciones");
    }

    @Test
    void saysInWhichLanguageATextIsThatIsNotTheReaders() {
        theCallIs(Fixtures.aCall().in("en"));

        var html = browser.get("/ar/calls/week-of-action").html();
        assertThat(html.selectFirst(".prose").attr("lang")).isEqualTo("en");
        assertThat(html.selectFirst(".prose").attr("dir")).isEqualTo("ltr");
        assertThat(html.selectFirst(".declaration .hint").text()).contains("بالعربية");
    }

    @Test
    void namesThoseWhoSignedLastAndIsWholeWithoutThem() {
        assertThat(browser.get(PATH).html().select(".latest a:has(.name)").eachAttr("href"))
                .contains(PATH + "/roll/22222222-0000-4000-8000-000000000002");
        assertThat(SERVICE.asked("GET", CALL_API + "/roll"))
                .last()
                .satisfies(asked -> assertThat(asked.query()).isEqualTo("order=newest&limit=5"));

        SERVICE.answer("GET " + CALL_API + "/roll", 503, "{}");
        clock.pass(Duration.ofHours(2));
        assertThat(browser.get(PATH).status()).isEqualTo(200);
    }

    @Test
    void asksForTheReadersLanguage() {
        browser.get("/fr/calls/week-of-action");

        assertThat(SERVICE.asked("GET", CALL_API))
                .last()
                .satisfies(asked -> assertThat(asked.language()).isEqualTo("fr"));
    }

    @Test
    void tellsTheWindowUntilTheWeekIsAnnounced() {
        assertThat(browser.get("/en/calls/week-of-action")
                        .html()
                        .selectFirst(".facts")
                        .text())
                .contains("To be announced")
                .containsPattern("1 January\\h–\\h30 June 2027");

        theCallIs(Fixtures.aCall().weekAnnounced());
        assertThat(browser.get("/en/calls/week-of-action")
                        .html()
                        .selectFirst(".facts .figure")
                        .text())
                .isEqualTo("16–24 January 2027");
    }

    @ParameterizedTest
    @CsvSource({
        "suspended, 2026-11-01T00:00:00Z, , Signing is paused.",
        "closed, 2026-11-01T00:00:00Z, , Closed.",
        "archived, 2026-11-01T00:00:00Z, , This call is history.",
        "withdrawn, 2026-11-01T00:00:00Z, , Withdrawn.",
        "open, 2027-12-01T00:00:00Z, , Not open yet.",
        "open, 2026-11-01T00:00:00Z, 2026-11-10T00:00:00Z, Closed."
    })
    void hasItsOwnWordsAndNoFormWhenItCannotBeSigned(String status, String opensAt, String closesAt, String words) {
        theCallIs(Fixtures.aCall().status(status).opensAt(opensAt).closesAt(closesAt));

        var html = browser.get("/en/calls/week-of-action").html();
        assertThat(html.selectFirst(".state strong").text()).isEqualTo(words);
        assertThat(html.select("form[method=post]")).isEmpty();
        assertThat(html.select("a[href$=#sign]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "suspended, #declaration /en/calls/week-of-action/roll /en/calls/week-of-action/actions /en",
        "closed, /en/calls/week-of-action/request /en/calls/week-of-action/actions /en/calls/week-of-action/roll /en",
        "archived, /en/calls/week-of-action/actions /en/calls/week-of-action/roll /en",
        "withdrawn, /en /en/calls/week-of-action/roll",
        "draft, #declaration #share /en"
    })
    void saysWhatOneCanDoInstead(String status, String ways) {
        theCallIs(Fixtures.aCall().status(status));

        assertThat(String.join(
                        " ",
                        browser.get("/en/calls/week-of-action")
                                .html()
                                .select(".instead a")
                                .eachAttr("href")))
                .isEqualTo(ways);
        assertThat(browser.get("/embed/week-of-action?lang=en").html().select(".button"))
                .isEmpty();
    }

    @Test
    void listsTerritoriesInTheReadersAlphabetAfterTheInternationalChoice() {
        var spanish = browser.get(PATH).html().select("#territory option").eachText();
        assertThat(spanish.get(1)).contains("red internacional");
        assertThat(spanish.indexOf("España")).isBetween(spanish.indexOf("Eslovenia"), spanish.indexOf("Estonia"));
        assertThat(spanish).contains("País Vasco").doesNotContain("ES");
    }

    @Test
    void needsAtMostSixFieldsAndOneButton() {
        var form = browser.get(PATH).html().selectFirst("form[method=post]");

        var seen = form.select("input:not([type=hidden]), select").stream()
                .filter(field -> field.closest("details, .trap") == null)
                .toList();
        assertThat(seen).hasSize(5);
        assertThat(form.select("button")).hasSize(1);
    }

    @Test
    void showsWhatItKnewWhileTheServiceIsDown() {
        browser.get(PATH);
        SERVICE.goDown();
        clock.pass(Duration.ofMinutes(2));

        var page = browser.get(PATH);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().selectFirst("[role=status]").text()).contains("hace unos minutos");
        assertThat(page.html().selectFirst("h1").text()).startsWith("Título");
    }

    @Test
    void saysThatItIsAwayWhenItKnewNothing() {
        SERVICE.goDown();

        var page = browser.get(PATH);
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isEqualTo("10");
        assertThat(page.html().selectFirst("h1").text()).isEqualTo("No disponible en este momento");
    }

    @Test
    void staysAwayFromAServiceThatHasBeenUnwell() {
        SERVICE.goDown();
        for (var i = 0; i < 30; i++) {
            browser.get(PATH);
        }

        assertThat(SERVICE.asked("GET", CALL_API).size()).isLessThan(30);
    }

    @Test
    void saysSoWhenThereIsNoCallOrNoSuchLanguage() {
        SERVICE.answer("GET " + CALL_API, 404, "{\"type\":\"/problems/call-not-found\"}");

        var page = browser.get(PATH);
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.html().selectFirst("h1").text()).isEqualTo("No existe esa convocatoria");
        assertThat(browser.get("/xx/calls/week-of-action").status()).isEqualTo(404);
        assertThat(browser.get("/es/calls/WEEK").status()).isEqualTo(404);
    }

    @Test
    void hasAFirstPageWithAndWithoutCalls() {
        assertThat(browser.get("/en").html().select(".card h2").eachText())
                .containsExactly("Semana de acción", "An older call");

        SERVICE.answer("GET /api/v1/calls", "{\"items\":[],\"next\":null}");
        clock.pass(Duration.ofMinutes(1));
        assertThat(browser.get("/en").html().selectFirst(".empty").text()).contains("no call");
    }
}
