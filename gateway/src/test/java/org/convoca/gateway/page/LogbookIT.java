package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogbookIT extends WithReview {

    private static final String PAGE = "/coordination/decisions?lang=en";

    @BeforeEach
    void bothServicesKeepALog() {
        SERVICE.answer("GET " + API + "/decisions", """
            {"items":[%s,%s],"next":null}
            """.formatted(
                        entry("2026-11-20T11:00:00Z", "publish", "signature", "=HYPERLINK(\\\"x\\\")", "null"),
                        entry("2026-11-20T09:00:00Z", "reject", "signature", "Taldea", "\"No <b>group</b>\"")));
        EVENTS.answer("GET " + API + "/decisions", """
            {"items":[%s],"next":null}
            """.formatted(
                        entry("2026-11-20T10:00:00Z", "newer-step", "action", "Marcha", "null")));
    }

    private static String entry(String at, String what, String kind, String title, String why) {
        return """
            {"at":"%s","by":"%s","what":"%s","why":%s,"kind":"%s","id":"%s","title":"%s","call":"week-of-action","territory":"x-basque-country"}
            """.formatted(at, ReviewFixtures.COLLEAGUE, what, why, kind, ReviewFixtures.SIGNATURE, title);
    }

    @Test
    void listsBothLogsTogetherTheLatestFirst() {
        var page = get(PAGE).html();

        assertThat(page.select("tbody strong").eachText()).containsExactly("published", "another step", "rejected");
        assertThat(page.select("tbody tr").last().text())
                .contains("Beñat <i>Agirre</i>", "No <b>group</b>", "Taldea", "Basque Country", "20 Nov 2026");
        assertThat(page.select("tbody a").first().attr("href"))
                .isEqualTo("/coordination/review/signatures/" + ReviewFixtures.SIGNATURE + "?lang=en");
    }

    @Test
    void goesOnWhereEachLogStood() {
        SERVICE.answer(
                "GET " + API + "/decisions",
                "{\"items\":[" + entry("2026-11-20T11:00:00Z", "publish", "signature", "A", "null")
                        + "],\"next\":\"1763636400000.51000000-0000-4000-8000-000000000001.4\"}");

        var next = get(PAGE + "&call=week-of-action")
                .html()
                .selectFirst("a[rel=next]")
                .attr("href");
        get(next);

        assertThat(SERVICE.asked("GET", API + "/decisions").getLast().query())
                .contains("after=1763636400000.51000000-0000-4000-8000-000000000001.4", "call=week-of-action");
        assertThat(EVENTS.asked("GET", API + "/decisions")).hasSize(1);
    }

    @Test
    void isTakenAlongAsATableInWhichNothingRuns() {
        var table = get("/coordination/decisions.csv?lang=en");

        assertThat(table.header("Content-Type")).startsWith("text/csv");
        assertThat(table.header("Content-Disposition")).contains("decisions.csv");
        assertThat(table.header("Cache-Control")).isEqualTo("no-store");
        assertThat(table.response().body().lines()).hasSize(4);
        assertThat(table.response().body())
                .startsWith("at,by,what,why,kind,id,title,call,territory\r\n")
                .contains("'=HYPERLINK");
    }

    @Test
    void showsOneLogWhileTheOtherServiceIsAway() {
        SERVICE.goDown();

        var page = get(PAGE).html();

        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select(".notice").text()).contains("does not answer");
    }

    @Test
    void survivesAPlaceThatSomebodyMadeUp() {
        assertThat(get(PAGE + "&after=signatures_9999_..!x").status()).isEqualTo(200);
        assertThat(get(PAGE + "&after=" + "a".repeat(900)).status()).isEqualTo(200);
    }
}
