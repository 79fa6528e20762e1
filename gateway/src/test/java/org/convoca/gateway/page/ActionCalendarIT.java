package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The actions of a call in a calendar. */
class ActionCalendarIT extends WithPages {

    private static final String PATH = "/en/calls/week-of-action/actions";
    private static final String API = CALL_API + "/actions";

    @Test
    void setsAMonthInATableThatBeginsWithTheReadersWeek() {
        var english = browser.get(PATH + "?view=calendar").html();

        assertThat(english.selectFirst("#calendar").text()).isEqualTo("January 2027");
        assertThat(english.select(".month thead abbr").first().attr("title")).isEqualTo("Monday");
        assertThat(english.select(".month tbody tr")).hasSize(5);
        var saturday = english.selectFirst("td:has(time[datetime=2027-01-16])");
        assertThat(saturday.selectFirst(".tally").text()).isEqualTo("2All 2 actions: Sat 16");
        assertThat(saturday.selectFirst(".tally").attr("href"))
                .isEqualTo(PATH + "?view=list&from=2027-01-16&to=2027-01-16");
        assertThat(english.selectFirst("a[rel=next]").attr("href")).isEqualTo(PATH + "?view=calendar&period=2027-02");

        var arabic =
                browser.get("/ar/calls/week-of-action/actions?view=calendar").html();
        assertThat(arabic.select(".month thead abbr").first().attr("title")).isEqualTo("السبت");
    }

    @Test
    void opensTheCalendarAtTheWeekOrAtTheNextAction() {
        EVENTS.answer(
                "GET " + API + "/totals",
                "{\"total\":2,\"byRegion\":{},\"byTerritory\":{},\"byDay\":{\"2026-10-01\":1,\"2027-03-08\":1}}");
        assertThat(browser.get(PATH + "?view=calendar")
                        .html()
                        .selectFirst("#calendar")
                        .text())
                .isEqualTo("March 2027");

        theCallIs(Fixtures.aCall().weekAnnounced());
        assertThat(browser.get(PATH + "?view=calendar")
                        .html()
                        .selectFirst("#calendar")
                        .text())
                .isEqualTo("January 2027");
    }

    @Test
    void setsAWeekDayByDay() {
        var week = browser.get(PATH + "?view=calendar&period=2027-01-16").html();

        assertThat(week.select(".week th").eachText()).hasSize(7).first().isEqualTo("Monday, 11 January 2027");
        assertThat(week.selectFirst(".week tr:has(time[datetime=2027-01-17]) li")
                        .text())
                .contains("Vigilia");
        assertThat(week.selectFirst("a[rel=prev]").attr("href")).isEqualTo(PATH + "?view=calendar&period=2027-01-09");
    }
}
