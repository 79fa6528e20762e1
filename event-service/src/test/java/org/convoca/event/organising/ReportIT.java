package org.convoca.event.organising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.event.testing.ActionForms.aForm;

import java.util.List;
import java.util.Map;
import org.convoca.event.WithService;
import org.convoca.event.testing.InAWeek;
import org.junit.jupiter.api.Test;

@WithService
class ReportIT extends InAWeek {

    @Test
    void showsOnTheActionAndInTheTotalsOfTerritoryAndCall() {
        var bilbao = group.submitted(aForm().someTimeDuringTheWeek());
        var rosario = group.submitted(
                aForm().someTimeDuringTheWeek().in("Rosario", "AR").point(null, null));
        var uncounted = group.submitted(aForm().someTimeDuringTheWeek());
        group.submitted(aForm());

        group.send("POST", bilbao + "/report", Map.of("participants", 1500));
        group.send("POST", rosario + "/report", Map.of("participants", 300));
        group.send("POST", uncounted + "/report", Map.of("links", List.of("https://example.org/fotos")));

        assertThat(api.get(publicPath(bilbao)).string("/report/participants")).isEqualTo("1500");
        var totals = api.get(week.list() + "/totals").json();
        assertThat(totals.at("/total").asInt()).isEqualTo(4);
        assertThat(totals.at("/reports/actions").asInt()).isEqualTo(3);
        assertThat(totals.at("/reports/participants").asInt()).isEqualTo(1800);
        assertThat(totals.at("/reports/byTerritory/AR/participants").asInt()).isEqualTo(300);
        assertThat(totals.at("/reports/byTerritory/x-basque-country/actions").asInt())
                .isEqualTo(2);
    }

    @Test
    void takesThePlaceOfTheFirst() {
        var action = group.submitted(aForm().someTimeDuringTheWeek());

        group.send("POST", action + "/report", Map.of("attendance", 100));
        var second = group.send("POST", action + "/report", Map.of("participants", 120, "note", "Éramos más."));

        assertThat(second.string("/report/participants")).isEqualTo("120");
        assertThat(second.string("/report/note")).isEqualTo("Éramos más.");
        assertThat(second.string("/status")).isEqualTo("reported");
        assertThat(told(id(action), 4)).endsWith("org.convoca.action.reported.v1");
    }

    @Test
    void isRefusedBeforeTheActionHasBegunAndWhenItSaysNothing() {
        var action = group.submitted(aForm());
        var undated = group.submitted(aForm().someTimeDuringTheWeek());

        assertThat(group.send("POST", action + "/report", Map.of("participants", 10))
                        .status())
                .isEqualTo(409);
        assertThat(codes(group.send("POST", undated + "/report", Map.of()), "/errors"))
                .containsExactly("/participants required");
        assertThat(codes(
                        group.send(
                                "POST",
                                undated + "/report",
                                Map.of("participants", -1, "links", List.of("javascript:alert(1)"), "note", "<b>")),
                        "/errors"))
                .containsExactly("/participants out-of-range", "/links/0 not-a-web-address", "/note html-not-allowed");
    }

    @Test
    void isNotTakenFromAnotherRegistration() {
        var action = group.submitted(aForm().someTimeDuringTheWeek());

        assertThat(week.group()
                        .send("POST", action + "/report", Map.of("participants", 10))
                        .status())
                .isEqualTo(404);
    }
}
