package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The count that a page asks for while it is open. */
class CountIT extends WithPages {

    @Test
    void isSaidInTheReadersWordsAndMayBeKeptForAMoment() {
        var answer = browser.get("/ar/calls/week-of-action/count", "Accept", "application/json");

        var said = JsonMapper.shared().readTree(answer.response().body());
        assertThat(said.get("total").asInt()).isEqualTo(241);
        assertThat(said.get("signed").asString()).isEqualTo("وقّعت 241 منظمة.");
        assertThat(said.get("asOf").asString()).contains("2026");
        assertThat(answer.header("Cache-Control")).contains("max-age=15", "public");
    }

    @Test
    void isAskedForByTheCallAndByItsRoll() {
        for (var path : new String[] {"/es/calls/week-of-action", "/es/calls/week-of-action/roll"}) {
            var html = browser.get(path).html();
            assertThat(html.select("[data-count]").attr("data-count")).isEqualTo("/es/calls/week-of-action/count");
            assertThat(html.select("[data-live]")).isNotEmpty();
            assertThat(html.select("script[type=module][src^=/assets/live]")).hasSize(1);
        }
    }

    @Test
    void isNotThereWithoutACall() {
        SERVICE.answer("GET " + CALL_API, 404, "{\"type\":\"/problems/call-not-found\"}");

        assertThat(browser.get("/es/calls/week-of-action/count").status()).isEqualTo(404);
    }
}
