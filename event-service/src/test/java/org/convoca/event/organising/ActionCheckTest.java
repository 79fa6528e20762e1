package org.convoca.event.organising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.convoca.event.testing.ActionForms.aForm;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.contracts.territory.Region;
import org.convoca.contracts.territory.Territories;
import org.convoca.event.action.Point;
import org.convoca.event.testing.ActionForms;
import org.convoca.platform.backing.TestClock;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionCheckTest {

    private static final Territories TERRITORIES = Territories.load();
    private static final ActionWeek WEEK =
            new ActionWeek.Announced(LocalDate.parse("2099-01-11"), LocalDate.parse("2099-01-17"));

    private final TestClock clock = TestClock.at("2098-12-01T12:00:00Z");
    private boolean afterwards;

    /** A world in which everything north of the equator is the Basque Country. */
    private static final Ground GROUND = new Ground() {
        @Override
        public boolean mayLieIn(Point point, String territory) {
            return point.lat() < 0 != territory.equals("x-basque-country");
        }

        @Override
        public Optional<String> zone(Point point) {
            return Optional.of("Europe/Madrid");
        }
    };

    @Test
    void readsAWholeForm() {
        var result = check(aForm());

        assertThat(result.findings().isClean()).isTrue();
        var content = result.content();
        assertThat(content.titles()).containsOnlyKeys("es");
        assertThat(content.region()).isEqualTo(Region.EUROPE);
        assertThat(content.place().point()).isEqualTo(new Point(43.263, -2.935));
        assertThat(content.descriptions().get("es")).contains("\n");
    }

    @Test
    void derivesTheZoneFromThePoint() {
        assertThat(check(aForm().at(null, "2099-01-16T18:00")).content().when())
                .hasToString(
                        "AtTime[start=2099-01-16T18:00, startOffset=+01:00, end=null, endOffset=null, zone=Europe/Madrid]");
    }

    @ParameterizedTest
    @CsvSource({"2099-01-10T23:59, outside-the-window", "2099-01-18T00:00, outside-the-window"})
    void refusesATimeOutsideTheWindow(String start, String code) {
        assertThat(codes(aForm().at("Europe/Madrid", start))).containsExactly("/start " + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2099-01-11T00:00", "2099-01-17T23:59"})
    void takesTheFirstAndTheLastDay(String start) {
        assertThat(codes(aForm().at("Pacific/Chatham", start))).isEmpty();
    }

    @Test
    void takesAnyDayOfTheWindowWhileTheWeekIsNotAnnounced() {
        var window = new ActionWeek.ToBeAnnounced(LocalDate.parse("2099-01-01"), LocalDate.parse("2099-06-30"));
        var setting = new ActionCheck.Setting(window, Region.EUROPE, null, false);

        assertThat(checker()
                        .check(aForm().onlyDay("2099-06-30").build(), setting)
                        .content())
                .isNotNull();
        assertThat(checker()
                        .check(aForm().onlyDay("2099-07-01").build(), setting)
                        .findings()
                        .open())
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/day", "outside-the-window"));
        assertThat(checker()
                        .check(aForm().someTimeDuringTheWeek().build(), setting)
                        .content())
                .isNotNull();
    }

    @Test
    void refusesWhatIsInThePast() {
        clock.advance(Duration.ofDays(47));

        assertThat(codes(aForm().at("Europe/Madrid", "2099-01-16T18:00"))).containsExactly("/start in-the-past");
        assertThat(codes(aForm().onlyDay("2099-01-15"))).containsExactly("/day in-the-past");
    }

    @Test
    void letsAnOperatorEnterWhatIsOver() {
        clock.advance(Duration.ofDays(47));
        afterwards = true;

        assertThat(codes(aForm())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"91, 0", "-90.01, 0", "0, 180.01", "0, -181", "NaN, 0", "0, Infinity", ", 4", "4, "})
    void refusesCoordinatesOutOfRange(Double lat, Double lon) {
        assertThat(codes(aForm().point(lat, lon))).containsExactly("/place/point coordinates-out-of-range");
    }

    @Test
    void asksAboutAPinInAnotherTerritory() {
        var pinned = aForm().point(-34.6, -58.4);

        assertThat(codes(pinned)).containsExactly("/place/territory point-in-another-territory");
        assertThat(codes(pinned.territoryConfirmed())).isEmpty();
    }

    @Test
    void refusesATitleOfTenThousandCharacters() {
        assertThat(codes(aForm().title("es", "a".repeat(10_000)))).containsExactly("/title/es too-long");
        assertThat(codes(aForm().title("es", "𝕏".repeat(150)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "Marcha <b>ya</b>",
                "</p>",
                "<!-- -->",
                "&lt;b&gt;",
                "&#60;b",
                "<img src=x>"
            })
    void refusesHtml(String text) {
        assertThat(codes(aForm().title("es", text))).containsExactly("/title/es html-not-allowed");
        assertThat(codes(aForm().description(text))).containsExactly("/description/es html-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Paz & pan", "3 < 4", "<3", "Q&A; más", "¡Ya!"})
    void takesWhatOnlyLooksLikeIt(String text) {
        assertThat(codes(aForm().title("es", text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Marcha\u202Eaicnegilge",
                "a\u2066b",
                "a\u200Bb",
                "a\u0000b",
                "a\nb",
                "a\uFEFFb",
                "a\uD800b",
                "a\uE000b"
            })
    void refusesWhatTurnsAroundOrHides(String text) {
        assertThat(codes(aForm().title("es", text))).containsExactly("/title/es not-allowed-characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"می\u200Cخواهم", "مظاهرة", "क्\u200Dष", "Đấu tranh", "集会 🚩"})
    void takesAnyScript(String text) {
        assertThat(codes(aForm().title("fa", text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://example.org",
                "//example.org",
                "https://",
                "https://localhost/x",
                "https://user:pass@example.org/",
                "mailto:a@example.org",
                "https://example.org/ <b>"
            })
    void refusesALinkThatIsNoWebAddress(String url) {
        assertThat(codes(aForm().url(url))).containsExactly("/url not-a-web-address");
    }

    @Test
    void namesEverythingThatIsMissing() {
        assertThat(codes(aForm().kind(null).noTitle().nowhere().at(null, null)))
                .containsExactlyInAnyOrder(
                        "/kind required", "/title required", "/place/territory required", "/start required");
    }

    @Test
    void needsNoTerritoryOnline() {
        var online =
                check(aForm().kind("online").in(null, null).point(null, null)).content();

        assertThat(online.place().territory()).isNull();
        assertThat(online.region()).isEqualTo(Region.AMERICAS);
    }

    @ParameterizedTest
    @CsvSource({"riot, /kind unknown-kind", "MARCH, /kind unknown-kind"})
    void refusesAnUnknownKind(String kind, String code) {
        assertThat(codes(aForm().kind(kind))).containsExactly(code);
    }

    @Test
    void refusesAnUnknownTerritoryAndSize() {
        assertThat(codes(aForm().in("Bilbao", "XX"))).contains("/place/territory unknown-territory");
        assertThat(codes(aForm().size(0))).containsExactly("/expectedSize out-of-range");
        assertThat(codes(aForm().together("1"))).containsExactly("/coOrganisers not-an-id");
    }

    private ActionCheck checker() {
        return new ActionCheck(TERRITORIES, GROUND, clock);
    }

    private ActionCheck.Result check(ActionForms form) {
        return checker().check(form.build(), new ActionCheck.Setting(WEEK, Region.AMERICAS, null, afterwards));
    }

    private List<String> codes(ActionForms form) {
        var findings = check(form).findings();
        try {
            findings.refuseIfAny();
            return List.of();
        } catch (ProblemException e) {
            return e.errors().stream()
                    .map(error -> error.pointer() + " " + error.code())
                    .toList();
        }
    }
}
