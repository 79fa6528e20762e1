package org.convoca.event.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.event.testing.ActionForms.aForm;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.convoca.contracts.call.ReviewPolicy;
import org.convoca.event.OnTheWire;
import org.convoca.event.WithService;
import org.convoca.event.testing.Api;
import org.convoca.event.testing.Week;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithService
class ImportingIT {

    private static final String TABLE = """
            id,kind,title,language,start,end,zone,territory,locality
            a,march,Marcha,es,2099-01-16 18:00,20:00,Europe/Madrid,x-basque-country,Bilbao
            b,rally,Concentración,es,16/01/2099 12:00,,Europe/Madrid,x-basque-country,Bilbao
            c,vigil,Vigilia,es,01/02/2099 20:00,,Europe/Madrid,x-basque-country,Bilbao
            ,mural,Mural,es,,,,x-basque-country,Bilbao
            """;

    private final OnTheWire kafka = new OnTheWire();

    @LocalServerPort
    private int port;

    private Api api;
    private Week week;
    private Week.Group group;

    @BeforeEach
    void openAWeek() {
        api = new Api(port);
        week = Week.announced(api, kafka, ReviewPolicy.AFTER);
        group = week.group();
    }

    @AfterEach
    void disconnect() {
        kafka.close();
    }

    @Test
    void showsWhatWouldComeOfAFileAndWritesNothing() {
        var report = run("format=csv", TABLE);

        assertThat(report.status()).isEqualTo(200);
        assertThat(report.json().at("/dryRun").asBoolean()).isTrue();
        assertThat(outcomes(report)).containsExactly("2 created", "3 created", "4 rejected", "5 created");
        assertThat(report.string("/lines/0/when")).isEqualTo("2099-01-16T18:00 Europe/Madrid");
        assertThat(report.string("/lines/0/startsAt")).isEqualTo("2099-01-16T17:00:00Z");
        assertThat(report.string("/lines/0/place")).isEqualTo("Bilbao");
        assertThat(report.string("/lines/0/territory")).isEqualTo("x-basque-country");
        assertThat(report.string("/lines/1/assumed/0")).startsWith("point-of-the-locality: ");
        assertThat(report.string("/lines/2/errors/0/code")).isEqualTo("ambiguous-day");
        assertThat(report.string("/lines/2/title")).isEqualTo("Vigilia");
        assertThat(report.string("/lines/3/open/0/code")).isEqualTo("required");
        assertThat(actions()).isEmpty();
    }

    @Test
    void makesDraftsAndTheSameFileAgainMakesNone() {
        var planned = run("format=csv", TABLE);

        var first = run("format=csv&dryRun=false", TABLE);
        var second = run("format=csv&dryRun=false", TABLE);

        assertThat(outcomes(first)).isEqualTo(outcomes(planned));
        assertThat(first.string("/lines/0/action")).isEqualTo(planned.string("/lines/0/action"));
        assertThat(outcomes(second)).containsExactly("2 same", "3 same", "4 rejected", "5 same");
        assertThat(second.json().at("/same").asInt()).isEqualTo(3);
        assertThat(actions()).containsExactlyInAnyOrder("draft Marcha", "draft Concentración", "draft Mural");
    }

    @Test
    void leavesAloneWhatOrganisersMadeOfAnImportedDraft() {
        var action = group.path() + "/" + run("format=csv&dryRun=false", TABLE).string("/lines/0/action");
        assertThat(group.send("POST", action + "/submit", null).status()).isEqualTo(200);
        assertThat(group.send("PATCH", action, Map.of("version", 2, "title", Map.of("es", "Marcha de antorchas")))
                        .status())
                .isEqualTo(200);

        var again = run("format=csv&dryRun=false", TABLE);

        assertThat(again.string("/lines/0/outcome")).isEqualTo("same");
        assertThat(again.json().at("/lines/0/assumed").toString()).contains("differs-now: ");
        assertThat(group.send("GET", action, null).string("/title/es")).isEqualTo("Marcha de antorchas");
    }

    @Test
    void makesADraftAnewThatWasGivenUp() {
        var first = run("format=csv&dryRun=false", TABLE).string("/lines/0/action");
        assertThat(group.send("DELETE", group.path() + "/" + first, null).status())
                .isEqualTo(204);

        var second = run("format=csv&dryRun=false", TABLE);
        var third = run("format=csv&dryRun=false", TABLE);

        assertThat(second.string("/lines/0/outcome")).isEqualTo("created");
        assertThat(second.string("/lines/0/action")).isNotEqualTo(first);
        assertThat(third.string("/lines/0/outcome")).isEqualTo("same");
        assertThat(third.string("/lines/0/action")).isEqualTo(second.string("/lines/0/action"));
    }

    @Test
    void makesOneActionOfTwoLinesThatSayTheSame() {
        var report = run("dryRun=false", "title,language\nMarcha,es\nMarcha,es\n");

        assertThat(outcomes(report)).containsExactly("2 created", "3 same");
        assertThat(report.json().at("/lines/1/assumed").toString()).contains("line-twice: Line 2");
        assertThat(outcomes(run("", "id,title,language\na,Una,es\na,Otra,es\n")))
                .containsExactly("2 created", "3 rejected");
    }

    @Test
    void importsACalendar() {
        var calendar = """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Example//EN
                BEGIN:VEVENT
                UID:1@example.org
                DTSTART;TZID=Pacific/Chatham:20990112T073000
                SUMMARY;LANGUAGE=en:March
                CATEGORIES:march
                LOCATION:Waitangi
                END:VEVENT
                BEGIN:VEVENT
                UID:2@example.org
                DTSTART:20990112T073000
                SUMMARY;LANGUAGE=en:Floating
                END:VEVENT
                BEGIN:VEVENT
                UID:3@example.org
                DTSTART:20990112T073000Z
                RRULE:FREQ=DAILY
                SUMMARY;LANGUAGE=en:Every day
                END:VEVENT
                END:VCALENDAR
                """;

        var report = run("format=ics&dryRun=false&zone=Europe/Madrid", calendar);

        assertThat(outcomes(report)).containsExactly("4 created", "11 created", "16 rejected");
        assertThat(report.string("/lines/0/when")).isEqualTo("2099-01-12T07:30 Pacific/Chatham");
        assertThat(report.string("/lines/1/when")).isEqualTo("2099-01-12T07:30 Europe/Madrid");
        assertThat(report.string("/lines/2/errors/0/code")).isEqualTo("repeated");
        assertThat(outcomes(run("format=ics&dryRun=false&zone=Europe/Madrid", calendar)))
                .containsExactly("4 same", "11 same", "16 rejected");
    }

    @Test
    void readsBackTheCalendarThatItWrites() {
        group.submitted(aForm().title("es", "Marcha, con música; y más").at("America/St_Johns", "2099-01-12T07:30"));
        var calendar = api.get(week.list() + ".ics").text();

        var report = run("format=ics", calendar);

        assertThat(report.json().at("/created").asInt()).isEqualTo(1);
        assertThat(report.string("/lines/0/title")).isEqualTo("Marcha, con música; y más");
        assertThat(report.string("/lines/0/when")).isEqualTo("2099-01-12T07:30 America/St_Johns");
        assertThat(report.string("/lines/0/startsAt")).isEqualTo("2099-01-12T11:00:00Z");
    }

    @Test
    void readsBackTheTableThatItWrites() {
        group.submitted(aForm().title("es", "=Marcha").at("Asia/Kathmandu", "2099-01-12T07:30"));

        var report = run("format=csv", api.get(week.list() + ".csv").text());

        assertThat(outcomes(report)).containsExactly("2 created");
        assertThat(report.string("/lines/0/title")).isEqualTo("=Marcha");
        assertThat(report.string("/lines/0/startsAt")).isEqualTo("2099-01-12T01:45:00Z");
    }

    @Test
    void refusesTextsThatNoFormTakes() {
        var report = run(
                "",
                "title,language,url\n" + "x".repeat(10_000) + ",es,\n<b>Marcha</b>,es,\nMar\u202Echa,es,\n"
                        + "Marcha,es,javascript:alert(1)\n");

        assertThat(report.json().at("/rejected").asInt()).isEqualTo(4);
        assertThat(IntStream.range(0, 4).mapToObj(line -> report.string("/lines/" + line + "/errors/0/code")))
                .containsExactly("too-long", "html-not-allowed", "not-allowed-characters", "not-a-web-address");
    }

    @Test
    void takesTwoHundredLinesAndNoMore() {
        var lines = IntStream.rangeClosed(1, 200)
                .mapToObj(line -> "Marcha " + line + ",es\n")
                .collect(Collectors.joining());

        assertThat(run("dryRun=false", "title,language\n" + lines)
                        .json()
                        .at("/created")
                        .asInt())
                .isEqualTo(200);
        var more = run("dryRun=false", "title,language\nOtra,es\n");
        assertThat(more.string("/lines/0/errors/0/code")).isEqualTo("too-many");
        assertThat(run("", "title,language\nOtra,es\n" + lines).status()).isEqualTo(422);
    }

    @Test
    void refusesWhatIsNoFileOfOrganisersOwn() {
        var path = group.path() + "/imports";

        assertThat(run("format=xlsx", TABLE).status()).isEqualTo(422);
        assertThat(run("zone=CET", TABLE).status()).isEqualTo(422);
        assertThat(run("", "x".repeat((1 << 20) + 1)).status()).isEqualTo(413);
        assertThat(run("", "").string("/errors/0/code")).isEqualTo("no-title-column");
        assertThat(api.organiser(UUID.randomUUID(), "POST", path, TABLE).status())
                .isEqualTo(404);
        assertThat(api.as("gateway", "POST", path, TABLE).status()).isEqualTo(404);
        group.withdraws();
        assertThat(run("", TABLE).status()).isEqualTo(403);
    }

    @Test
    void offersATemplate() {
        var answer = api.get("/api/v1/actions/import-template.csv");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).startsWith("\uFEFFid,kind,title,").contains("\r\nexample,march,");
        assertThat(outcomes(run("", answer.text()))).containsExactly("2 rejected");
        assertThat(api.get("/api/v1/actions/import-template.csv?separator=semicolon")
                        .text())
                .startsWith("\uFEFFid;kind;title;");
    }

    private Api.Answer run(String parameters, String file) {
        return group.send("POST", group.path() + "/imports?" + parameters, file, "Content-Type", "text/csv");
    }

    private static List<String> outcomes(Api.Answer report) {
        return StreamSupport.stream(report.json().at("/lines").spliterator(), false)
                .map(line ->
                        line.at("/line").asString() + " " + line.at("/outcome").asString())
                .toList();
    }

    private List<String> actions() {
        return StreamSupport.stream(
                        group.send("GET", group.path(), null)
                                .json()
                                .at("/items")
                                .spliterator(),
                        false)
                .map(action -> action.at("/status").asString() + " "
                        + action.at("/title/es").asString())
                .toList();
    }
}
