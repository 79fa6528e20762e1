package org.convoca.event.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.event.testing.ActionForms.aForm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convoca.event.WithService;
import org.convoca.event.testing.InAWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WithService
class ListingIT extends InAWeek {

    @Test
    void listsByDayThenLocalTimeWithTheUndatedAtTheEnd() {
        group.submitted(aForm().title("es", "undated").someTimeDuringTheWeek());
        group.submitted(aForm().title("es", "tokyo evening").at("Asia/Tokyo", "2099-01-12T20:00"));
        group.submitted(aForm().title("es", "bilbao noon").at("Europe/Madrid", "2099-01-12T12:00"));
        group.submitted(aForm().title("es", "whole day").onlyDay("2099-01-11"));

        assertThat(titles(week.list())).containsExactly("whole day", "bilbao noon", "tokyo evening", "undated");
    }

    @Test
    void goesThroughAllPagesWithoutGapOrRepetition() {
        for (var day = 11; day <= 17; day++) {
            group.submitted(aForm().title("es", "day " + day).onlyDay("2099-01-" + day));
        }
        var read = new ArrayList<String>();
        var next = week.list() + "?limit=3&kind=march";
        while (next != null) {
            var page = api.get(next);
            read.addAll(titles(page));
            next = page.json().at("/next").isNull() ? null : page.string("/next");
            assertThat(read).hasSizeLessThanOrEqualTo(7);
        }
        assertThat(read).hasSize(7).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void filtersByWhereWhenAndWhat() {
        group.submitted(aForm().title("es", "bilbao"));
        group.submitted(aForm().title("es", "cordoba")
                .kind("rally")
                .in("Córdoba", "AR")
                .point(-31.4, -64.2)
                .at("America/Argentina/Cordoba", "2099-01-12T18:00"));
        group.submitted(aForm().title("es", "chatham").in("Waitangi", "NZ").point(-43.95, -176.55));

        assertThat(titles(week.list() + "?territory=AR")).containsExactly("cordoba");
        assertThat(titles(week.list() + "?region=americas")).containsExactly("cordoba");
        assertThat(titles(week.list() + "?kind=rally")).containsExactly("cordoba");
        assertThat(titles(week.list() + "?from=2099-01-13&to=2099-01-16")).hasSize(2);
        assertThat(titles(week.list() + "?to=2099-01-12")).containsExactly("cordoba");
        assertThat(titles(week.list() + "?bbox=-10,40,5,50")).containsExactly("bilbao");
        assertThat(titles(week.list() + "?bbox=170,-50,-170,-40")).containsExactly("chatham");
        assertThat(titles(week.list() + "?signature=" + group.signature().id())).hasSize(3);
        assertThat(titles(week.list() + "?territory=FR")).isEmpty();
    }

    @Test
    void findsAnActionUnderEachGroupThatOrganisesIt() {
        var other = week.group();
        group.submitted(
                aForm().title("es", "both").together(other.signature().id().toString()));

        assertThat(titles(week.list() + "?signature=" + other.signature().id())).containsExactly("both");
        var item = api.get(week.list()).json().at("/items/0");
        assertThat(item.at("/organiser/registration").asString())
                .isEqualTo(group.id().toString());
        assertThat(item.at("/organiser/signature").asString())
                .isEqualTo(group.signature().id().toString());
        assertThat(item.at("/organiser/name").asString()).isNotEmpty();
        assertThat(item.at("/coOrganisers/0/signature").asString())
                .isEqualTo(other.signature().id().toString());
        assertThat(item.at("/coOrganisers/0/name").asString()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=tomorrow",
                "to=2099-02-30",
                "region=mars",
                "kind=riot",
                "signature=1",
                "bbox=1,2,3",
                "bbox=0,10,0,-10",
                "bbox=a,b,c,d",
                "bbox=-200,0,0,0",
                "bbox=NaN,0,0,0"
            })
    void saysWhichFilterItCannotRead(String query) {
        var answer = api.get(week.list() + "?" + query);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.string("/errors/0/pointer")).isEqualTo("/" + query.substring(0, query.indexOf('=')));
    }

    @Test
    void takesNoForgedPlaceInTheList() {
        assertThat(api.get(week.list() + "?after=x").status()).isEqualTo(400);
        assertThat(api.get(week.list() + "?after=JGd0OiIi").status()).isEqualTo(400);
    }

    /** F-9: before its moment nothing shows more than the locality, and no box gives it away. */
    @Test
    void holdsBackThePlaceUntilItsMoment() {
        var hidden = group.submitted(aForm().title("es", "secret").hiddenUntil("2099-01-16T16:00:00Z"));
        var shown = group.submitted(aForm().title("es", "open").hiddenUntil("2020-08-01T10:00:00Z"));

        var place = api.get(publicPath(hidden)).json().at("/place");
        assertThat(place.at("/locality").asString()).isEqualTo("Bilbao");
        assertThat(place.at("/precision").asString()).isEqualTo("locality");
        assertThat(place.at("/hiddenUntil").asString()).isEqualTo("2099-01-16T16:00:00Z");
        assertThat(api.get(publicPath(hidden)).text()).doesNotContain("Moyúa", "43.26", "2.935");
        assertThat(api.get(publicPath(shown)).string("/place/name")).isEqualTo("Plaza Moyúa");
        assertThat(titles(week.list() + "?bbox=-3,43,-2,44")).containsExactly("open");
        assertThat(group.send("GET", hidden, null).string("/place/name")).isEqualTo("Plaza Moyúa");
    }

    @Test
    void hintsAtNoPlaceThatIsHeldBack() {
        group.submitted(aForm().hiddenUntil("2099-01-16T16:00:00Z"));

        var draft = week.group().draft(aForm().in("Barakaldo", "x-basque-country"));

        assertThat(draft.json().at("/similar").size()).isZero();
    }

    @Test
    void countsByTerritoryAndDayAndLeavesOutTheCancelled() {
        group.submitted(aForm());
        group.submitted(aForm().onlyDay("2099-01-12"));
        group.submitted(aForm().someTimeDuringTheWeek().in("Rosario", "AR").point(null, null));
        var cancelled = group.submitted(aForm());
        group.send("POST", cancelled + "/cancel", Map.of("reason", "Lluvia"));

        var totals = api.get(week.list() + "/totals").json();

        assertThat(totals.at("/total").asInt()).isEqualTo(3);
        assertThat(totals.at("/byTerritory/x-basque-country").asInt()).isEqualTo(2);
        assertThat(totals.at("/byTerritory/AR").asInt()).isEqualTo(1);
        assertThat(totals.at("/byRegion/europe").asInt()).isEqualTo(2);
        assertThat(totals.at("/byDay/2099-01-16").asInt()).isEqualTo(1);
        assertThat(totals.at("/withoutDay").asInt()).isEqualTo(1);
        assertThat(totals.at("/asOf").asString()).endsWith("Z");
        // F-1: the totals by territory equal the lists, but for what was cancelled, which is listed and does not count.
        totals.at("/byTerritory")
                .forEachEntry((territory, number) -> assertThat(api.get(week.list() + "?territory=" + territory)
                                .json()
                                .at("/items")
                                .valueStream()
                                .filter(item -> !item.at("/status").asString().equals("cancelled")))
                        .hasSize(number.asInt()));
    }

    @Test
    void knowsNoOtherCallAndNoOtherAction() {
        assertThat(api.get("/api/v1/calls/no-such-call/actions").string("/type"))
                .isEqualTo("/problems/call-not-found");
        for (var id : List.of("1", "e40cfa8f-06d7-5d01-a1f4-4742c60baf20", "<b>")) {
            assertThat(api.get("/api/v1/actions/" + id.replace("<", "%3C").replace(">", "%3E"))
                            .status())
                    .isEqualTo(404);
        }
    }
}
