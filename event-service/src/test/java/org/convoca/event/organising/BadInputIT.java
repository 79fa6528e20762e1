package org.convoca.event.organising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.event.testing.ActionForms.aForm;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.convoca.contracts.event.Topics;
import org.convoca.event.OnTheWire;
import org.convoca.event.WithService;
import org.convoca.event.testing.ActionForms;
import org.convoca.event.testing.InAWeek;
import org.convoca.event.testing.Week;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be, said to whoever sends it; and nobody is mailed because of it. */
@WithService
class BadInputIT extends InAWeek {

    static Stream<Arguments> whatCannotEvenBeADraft() {
        return Stream.of(
                arguments(aForm().at("Europe/Bilbao", "2099-01-16T18:00"), "/zone unknown-zone"),
                arguments(aForm().at("+01:00", "2099-01-16T18:00"), "/zone unknown-zone"),
                arguments(aForm().at("Europe/Madrid", "2099-01-16 18:00"), "/start not-a-local-time"),
                arguments(aForm().onlyDay("2099-02-30"), "/day not-a-day"),
                arguments(aForm().point(91.0, 0.0), "/place/point coordinates-out-of-range"),
                arguments(aForm().point(0.0, -180.5), "/place/point coordinates-out-of-range"),
                arguments(aForm().in("Bilbao", "XX"), "/place/territory unknown-territory"),
                arguments(aForm().kind("riot"), "/kind unknown-kind"),
                arguments(aForm().title("es", "a".repeat(10_000)), "/title/es too-long"),
                arguments(aForm().title("es", "<b>Marcha</b>"), "/title/es html-not-allowed"),
                arguments(aForm().description("Ven &lt;script&gt;"), "/description/es html-not-allowed"),
                arguments(aForm().title("es", "Marcha \u202Egnp.exe"), "/title/es not-allowed-characters"),
                arguments(aForm().description("Ven\u2066aquí"), "/description/es not-allowed-characters"),
                arguments(aForm().url("javascript:alert(1)"), "/url not-a-web-address"),
                arguments(aForm().url("ftp://example.org/cartel"), "/url not-a-web-address"),
                arguments(aForm().url("https://ana:secreto@example.org"), "/url not-a-web-address"),
                arguments(aForm().size(0), "/expectedSize out-of-range"),
                arguments(aForm().together("not-an-id"), "/coOrganisers not-an-id"));
    }

    @ParameterizedTest
    @MethodSource("whatCannotEvenBeADraft")
    void isRefusedAtOnce(ActionForms form, String finding) {
        var refused = group.draft(form);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(codes(refused, "/errors")).containsExactly(finding);
        assertThat(group.send("GET", group.path(), null).json().at("/items").size())
                .isZero();
    }

    static Stream<Arguments> whatHasToBeSettled() {
        return Stream.of(
                arguments(aForm().end("2099-01-16T17:00"), "/end end-before-start"),
                arguments(aForm().end("2099-01-16T18:00"), "/end end-before-start"),
                arguments(aForm().at("Europe/Madrid", "2099-01-18T00:00"), "/start outside-the-window"),
                arguments(aForm().onlyDay("2099-01-10"), "/day outside-the-window"),
                arguments(aForm().point(-34.6, -58.4), "/place/territory point-in-another-territory"),
                arguments(aForm().noTitle(), "/title required"));
    }

    @ParameterizedTest
    @MethodSource("whatHasToBeSettled")
    void isAskedAboutBeforeAnybodyIsMailed(ActionForms form, String finding) {
        var draft = group.draft(form);

        var refused = group.send("POST", group.path() + "/" + draft.string("/id") + "/submit", null);

        assertThat(draft.status()).isEqualTo(201);
        assertThat(codes(draft, "/open")).containsExactly(finding);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(codes(refused, "/errors")).containsExactly(finding);
        assertThat(OnTheWire.records(Topics.ACTIONS, draft.string("/id"))).isEmpty();
    }

    @Test
    void takesAPinInAnotherTerritoryOnceThatIsSaidToBeMeant() {
        var draft = group.draft(aForm().point(-34.6, -58.4).territoryConfirmed());

        assertThat(group.send("POST", group.path() + "/" + draft.string("/id") + "/submit", null)
                        .string("/status"))
                .isEqualTo("published");
    }

    @Test
    void letsOnlyACoordinatorEnterWhatIsOverAndMarksIt() {
        var over = Week.over(api, kafka).group();
        var past = aForm().at("Europe/Madrid", "2020-10-09T18:00");
        var action = over.path() + "/" + over.draft(past).string("/id");
        var refused = over.send("POST", action + "/submit", null);

        var entered = api.as("operator", "POST", action + "/submit", null);

        assertThat(codes(refused, "/errors")).containsExactly("/start in-the-past");
        assertThat(entered.string("/status")).isEqualTo("published");
        var shown = api.get(publicPath(action));
        assertThat(shown.string("/enteredAfterwards")).isEqualTo("true");
        assertThat(shown.string("/status")).isEqualTo("done");
    }

    @Test
    void refusesEverythingButReadingOfAClosedRegistration() {
        var action = group.submitted(aForm());
        var draft = group.path() + "/" + group.draft(aForm()).string("/id");
        group.withdraws();

        var version = group.send("GET", draft, null).json().at("/version").asLong();
        var refusals = List.of(
                group.draft(aForm()),
                group.send("PATCH", draft, Map.of("version", version, "tentative", true)),
                group.send("POST", draft + "/submit", null),
                group.send("POST", action + "/copy", Map.of("day", "2099-01-12")),
                group.send("POST", action + "/series", Map.of()));

        assertThat(refusals).extracting(answer -> answer.status()).containsOnly(403);
        assertThat(group.send("GET", draft, null).status()).isEqualTo(200);
    }
}
