package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convoca.gateway.page.Browser.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImportIT extends WithWorkspace {

    private static final String PAGE = "/registration/import?lang=en";
    private static final String IMPORTS = API + "/imports";
    private static final String CALENDAR = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";

    private Shown send(Map<String, byte[]> parts) {
        return send(PAGE, parts);
    }

    private Shown send(String path, Map<String, byte[]> parts) {
        var cookie = cookie();
        var token = get(path, cookie).html().selectFirst("[name=form]").val();
        var all = new LinkedHashMap<String, byte[]>();
        all.put("form", utf8(token));
        all.putAll(parts);
        return browser.upload(path, all, "Cookie", cookie);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void tellsWhatWouldBecomeOfEachLineAndEntersNothing() {
        EVENTS.answer("POST " + IMPORTS, OwnFixtures.IMPORTED);

        var page = send(Map.of("text", utf8("title\nMarcha"), "zone", utf8("Europe/Madrid"), "step", utf8("check")));

        assertThat(page.status()).isEqualTo(200);
        var asked = EVENTS.asked("POST", IMPORTS).getLast();
        assertThat(asked.query()).isEqualTo("format=csv&dryRun=true&zone=Europe/Madrid");
        assertThat(asked.headers().get("content-type")).startsWith("text/csv");
        assertThat(asked.body()).isEqualTo("title\nMarcha");
        assertThat(page.html().selectFirst("h1").text()).isEqualTo("1 action would be entered");
        assertThat(page.html().select(".card .tag").eachText())
                .containsExactly("new", "stands already", "cannot be taken");
        assertThat(page.html().select(".card").first().text())
                .contains(
                        "Marcha <b>",
                        "Saturday, 16 January 2027, 18:00 · Madrid",
                        "Bilbao, Basque Country",
                        "so on the next day")
                .doesNotContain("new-code");
        assertThat(page.html().select(".card .error").text()).isEqualTo("Choose a kind from the list");
    }

    @Test
    void entersTheSameListWhenItWasLookedAt() {
        EVENTS.answer("POST " + IMPORTS, OwnFixtures.IMPORTED);
        var looked = send(Map.of("text", utf8("title\n\"Árbol, río\""), "step", utf8("check")));

        var form = looked.html().selectFirst("form:has([value=apply])");
        var applied = send(Map.of("text", utf8(form.selectFirst("textarea").wholeText()), "step", utf8("apply")));

        assertThat(applied.html().selectFirst("h1").text()).isEqualTo("1 action was entered as a draft");
        assertThat(EVENTS.asked("POST", IMPORTS).getLast().query()).contains("dryRun=false");
        assertThat(EVENTS.asked("POST", IMPORTS).getLast().body()).isEqualTo("title\n\"Árbol, río\"");
    }

    @Test
    void readsACalendarAndTablesOfOldDesktops() {
        EVENTS.answer("POST " + IMPORTS, OwnFixtures.IMPORTED);

        send(Map.of("file", utf8(CALENDAR)));
        assertThat(EVENTS.asked("POST", IMPORTS).getLast().query()).contains("format=ics");
        assertThat(EVENTS.asked("POST", IMPORTS).getLast().headers().get("content-type"))
                .startsWith("text/calendar");

        send(Map.of("file", "title\nCorazón".getBytes(Charset.forName("windows-1252"))));
        assertThat(EVENTS.asked("POST", IMPORTS).getLast().body()).isEqualTo("title\nCorazón");

        send(Map.of("file", utf8("\uFEFFtitle\nCorazón")));
        assertThat(EVENTS.asked("POST", IMPORTS).getLast().body()).isEqualTo("title\nCorazón");
    }

    @Test
    void saysWhatIsWrongWithTheWholeList() {
        assertThat(send(Map.of("text", utf8(" ")))
                        .html()
                        .selectFirst(".error-summary")
                        .text())
                .contains("Choose a file");
        assertThat(EVENTS.asked("POST", IMPORTS)).isEmpty();

        EVENTS.answer("POST " + IMPORTS, 422, OwnFixtures.problem("/zone", "unknown-zone", ""));
        var page = send(Map.of("text", utf8("title\nMarcha"), "zone", utf8("Madrid")));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().selectFirst(".error-summary a").attr("href")).isEqualTo("#zone");
        assertThat(page.html().getElementById("text").wholeText()).contains("Marcha");
    }

    static List<String> languages() {
        return PageLanguages.CODES;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void saysAtEachFieldWhatIsWrongWithTheListAndKeepsIt(String language) {
        EVENTS.answer("POST " + IMPORTS, 422, TypedForm.problem(List.of("/zone", "", "/text"), "too-long"));
        var typed = Map.of("text", "title\n<b>\"Marcha\" الشعب", "zone", "<Madrid>");

        var page = send(
                "/registration/import?lang=" + language,
                Map.of("text", utf8(typed.get("text")), "zone", utf8(typed.get("zone"))));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().selectFirst("html").attr("lang")).isEqualTo(language);
        TypedForm.assertThatItIsKept(TypedForm.of(page.html(), "/import"), typed);
        TypedForm.assertThatEachMistakeIsSaidTwice(page.html(), 2);
    }

    @Test
    void keepsTheListWhileTheServiceIsAway() {
        EVENTS.answer("POST " + IMPORTS, 503, "{}");

        var page = send(Map.of("text", utf8("title\nMarcha")));

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isNotEmpty();
        assertThat(page.html().getElementById("text").wholeText()).contains("Marcha");
    }

    @Test
    void takesListsOfAMegabyteAndNoMore() {
        EVENTS.answer("POST " + IMPORTS, OwnFixtures.IMPORTED);

        assertThat(send(Map.of("file", new byte[1024 * 1024])).status()).isNotEqualTo(413);
        assertThat(send(Map.of("file", new byte[1200 * 1024])).status()).isEqualTo(413);
    }

    @Test
    void takesNoFormThatItDidNotMake() {
        var forged =
                browser.upload(PAGE, Map.of("form", utf8("forged"), "text", utf8("title\nMarcha")), "Cookie", cookie());

        assertThat(forged.status()).isEqualTo(403);
        assertThat(EVENTS.asked("POST", IMPORTS)).isEmpty();
    }

    @Test
    void offersATableToFillThatSpreadsheetsReadAsUtf8() {
        var template = browser.get("/registration/import/template.csv");

        assertThat(template.status()).isEqualTo(200);
        assertThat(template.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(template.header("Content-Disposition")).contains("attachment");
        assertThat(template.response().body()).startsWith("\uFEFFid,kind,title").contains("Moyúa");
        assertThat(browser.get("/registration/import/template.csv?lang=fr")
                        .response()
                        .body())
                .startsWith("\uFEFFid;kind;title");
    }
}
