package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The hours of a place that the reader chose, without a script. */
class OwnTimeIT extends WithPages {

    private static final String ACTIONS = "/en/calls/week-of-action/actions";
    private static final String ACTION = "/en/actions/" + ActionFixtures.MARCH;
    private static final String BOGOTA = "zone=America/Bogota";

    @BeforeEach
    void thereIsMoreThanAPage() {
        EVENTS.answer("GET " + CALL_API + "/actions", ActionFixtures.FIRST_PAGE);
    }

    @Test
    void standBesideThoseOnTheSpot() {
        var html = browser.get(ACTION + "?" + BOGOTA).html();

        assertThat(html.selectFirst(".about time").text()).isEqualTo("Saturday, 16 January 2027, 18:00 – 20:00");
        assertThat(html.selectFirst(".about time + .own").text()).isEqualTo("12:00 in Bogotá");
        assertThat(html.selectFirst("#zone option[selected]").text()).isEqualTo("Bogotá");
    }

    @Test
    void areLeftOutWhereClocksShowTheSame() {
        assertThat(browser.get(ACTION + "?zone=Europe/Paris").html().select(".own"))
                .isEmpty();
        assertThat(browser.get(ACTION + "?zone=Mars/Base").html().select(".own"))
                .isEmpty();
    }

    @Test
    void stayWhereverTheReaderGoesOn() {
        var html = browser.get(ACTIONS + "?view=list&" + BOGOTA).html();

        assertThat(html.select("#list time + .own").eachText()).containsExactly("16:00 in Bogotá", "12:00 in Bogotá");
        assertThat(html.select(".tabs a, #list li a, [rel=next], .pagination a").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link).contains(BOGOTA));
        assertThat(html.select("form input[name=zone]").eachAttr("value")).containsExactly("America/Bogota");
        assertThat(html.select(".take a[href*=zone]")).isEmpty();
        assertThat(html.select("#clocks input[name=view]").eachAttr("value")).containsExactly("list");
        assertThat(browser.get(ACTIONS + "?view=calendar&" + BOGOTA)
                        .html()
                        .select(".turn a")
                        .eachAttr("href"))
                .allSatisfy(link -> assertThat(link).contains(BOGOTA));
    }

    /** Once a place is chosen, the browser's own is not asked for. */
    @Test
    void areAddedByAScriptUnlessTheyWereChosen() {
        var page = browser.get(ACTION).html();
        assertThat(page.select("script[src*=time]")).hasSize(1);
        assertThat(page.selectFirst("#clocks").attr("data-own-time")).isEqualTo("{0} where you are");
        assertThat(page.selectFirst(".about time").attr("datetime")).isEqualTo("2027-01-16T18:00+01:00");

        assertThat(browser.get(ACTION + "?" + BOGOTA).html().select("script[src*=time]"))
                .isEmpty();
    }
}
