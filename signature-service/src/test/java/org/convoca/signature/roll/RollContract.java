package org.convoca.signature.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.testing.CallFixture.aCall;

import de.siegmar.fastcsv.reader.CsvReader;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.convoca.contracts.territory.Region;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.Api.Answer;
import org.convoca.signature.testing.CallFixture;
import org.convoca.signature.testing.Ledger;
import org.convoca.signature.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a roll promises, held or not. */
abstract class RollContract {

    private final Api api;
    private final Ledger ledger;
    private final MovableClock clock;
    private String call;

    RollContract(Api api, Ledger ledger, MovableClock clock) {
        this.api = api;
        this.ledger = ledger;
        this.clock = clock;
    }

    @BeforeEach
    void sendOutACall() {
        call = aCall().sentOut(api);
    }

    @AfterEach
    void backToTheTime() {
        clock.reset();
    }

    @Test
    void showsTheListOf2020InPagesThatMissAndRepeatNothing() {
        importList();
        var names = new ArrayList<String>();
        var pages = 0;
        for (var page = get("?limit=37"); ; page = follow(page)) {
            names.addAll(names(page));
            assertThat(page.json().get("total").asInt()).isEqualTo(241);
            pages++;
            if (page.json().get("next").isNull()) {
                break;
            }
        }
        assertThat(pages).isEqualTo(7);
        assertThat(names)
                .hasSize(241)
                .isEqualTo(names(get("?limit=500")))
                .first()
                .asString()
                .startsWith("ALBA Movimientos - ");
    }

    @Test
    void missesAndRepeatsNothingWhileOthersComeBetweenTwoPages() {
        importRows("asia,,,b,,", "asia,,,d,,", "asia,,,f,,");
        var first = get("?limit=2");

        importRows("asia,,,a,,", "asia,,,c,,", "asia,,,e,,");

        assertThat(names(first)).containsExactly("b", "d");
        assertThat(names(follow(first))).containsExactly("e", "f");
    }

    @Test
    void countsTheListOf2020() {
        importList();
        var counts = api.get("gateway", "/api/v1/calls/" + call).json().get("counts");
        assertThat(counts.get("total").asInt()).isEqualTo(241);
        assertThat(List.of(Region.values()))
                .map(region -> counts.get("byRegion").get(region.code()).asInt())
                .containsExactly(14, 163, 3, 46, 3, 1, 11);
        assertThat(counts.get("byTerritory").get("x-basque-country").asInt()).isEqualTo(2);
        for (var region : Region.values()) {
            var page = get("?limit=500&region=" + region.code()).json();
            assertThat(page.get("total")).isEqualTo(counts.get("byRegion").get(region.code()));
            assertThat(page.get("items"))
                    .hasSize(page.get("total").asInt())
                    .allSatisfy(
                            item -> assertThat(item.get("region").asString()).isEqualTo(region.code()));
        }
    }

    @Test
    void findsATerritory() {
        importList();
        assertThat(names(get("?territory=x-catalan-countries")))
                .containsExactlyInAnyOrder(
                        "Candidatura d'Unitat Popular", "Organització Internacionalista dels Països Catalans");
        assertThat(get("?territory=BR&region=europe").json().get("total").asInt())
                .isZero();
        assertThat(get("?territory=BR").json().get("total").asInt()).isEqualTo(25);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dario santill",
                "DARÍO",
                "%CE%B1%CE%B8%CE%B7%CE%BD",
                "%D8%A7%D8%AA%D8%AD%D8%A7%D8%AF",
                "fpds+frente",
                "%EF%BC%A6rente"
            })
    void findsNamesInAnyScriptWithoutRegardToCaseAndDiacritics(String search) {
        importRows("americas,AR,FPDS,Frente Popular Darío Santillán,,اِتِّحاد ΑΘΉΝΑ", "americas,AR,,Consulta,,");

        var page = get("?q=" + search.replace(" ", "%20").replace("Í", "%C3%8D"));

        assertThat(names(page)).containsExactly("Frente Popular Darío Santillán");
        assertThat(page.json().get("total").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"труд", "노동당", "कामगार", "العمل", "labour", "PT"})
    void findsAnOrganisationByEachOfItsNames(String search) {
        send("csv", "text/csv", """
                region,territory,acronym,name,website,name:ar,name:ko,name:hi,name:en
                asia,,PT,Партия труда,,حزب العمل,노동당,कामगार पार्टी,Labour Party
                asia,,,Consulta,,,,,
                """);

        assertThat(names(get("?q=" + URLEncoder.encode(search, StandardCharsets.UTF_8))))
                .containsExactly("Партия труда");
    }

    @Test
    void findsNothingForSignsThatMeanSomethingToADatabase() {
        importRows("americas,AR,,Consulta,,");
        for (var search : List.of(".%2A", "%24", "%5B", "%5CE", "--")) {
            assertThat(names(get("?q=" + search))).as(search).isEmpty();
        }
        assertThat(names(get("?q=%20"))).containsExactly("Consulta");
    }

    @Test
    void keepsFiltersFromPageToPage() {
        importList();
        var names = new ArrayList<String>();
        for (var page = get("?q=solidaridad+con&region=americas&limit=3"); ; page = follow(page)) {
            names.addAll(names(page));
            if (page.json().get("next").isNull()) {
                assertThat(names).hasSize(page.json().get("total").asInt());
                break;
            }
        }
        assertThat(names).hasSize(6).doesNotHaveDuplicates().allMatch(name -> name.contains("olidaridad"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?region=moon", "?territory=Brazil", "?after=forged", "?after=MXxlc3w5"})
    void refusesWhatDoesNotExist(String query) {
        var answer = get(query);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("errors").get(0).get("code").asString()).startsWith("unknown-");
    }

    @Test
    void refusesASearchThatIsTooLongAndALimitThatIsNoNumber() {
        assertThat(get("?q=" + "x".repeat(101)).status()).isEqualTo(422);
        assertThat(get("?limit=many").status()).isEqualTo(400);
        assertThat(get("?limit=0&region=&territory=&q=&after=").status()).isEqualTo(200);
    }

    @Test
    void isNotThereForACallThatIsNotThereOrNotYetShown() {
        assertThat(api.get("gateway", "/api/v1/calls/" + CallFixture.aSlug() + "/roll")
                        .status())
                .isEqualTo(404);
        var draft = aCall().in("draft").sentOut(api);
        assertThat(api.get("gateway", "/api/v1/calls/" + draft + "/roll").status())
                .isEqualTo(404);
    }

    @Test
    void answersNotModifiedUntilTheRollChanges() {
        importRows("asia,,,nube,,");
        var first = get("", "Accept-Language", "es");
        var tag = first.header("ETag");

        assertThat(first.header("Vary")).contains("Accept-Language");
        var again = get("", "Accept-Language", "es", "If-None-Match", tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        assertThat(get("", "Accept-Language", "sv", "If-None-Match", tag).status())
                .isEqualTo(200);

        importRows("asia,,,zon,,");
        assertThat(get("", "Accept-Language", "es", "If-None-Match", tag).status())
                .isEqualTo(200);
    }

    @Test
    void showsAWithdrawalAfterASecond() {
        importRows("asia,,,nube,,", "asia,,,zon,,");
        assertThat(names(get(""))).containsExactly("nube", "zon");
        var gone = get("").json().get("items").get(0).get("id").asString();

        assertThat(api.post(
                                "operator",
                                "/internal/signatures/" + gone + "/reviews",
                                "{\"decision\":\"invalidate\",\"reason\":\"x\"}")
                        .status())
                .isEqualTo(200);
        clock.advance(Duration.ofSeconds(2));

        assertThat(names(get(""))).containsExactly("zon");
        assertThat(get("").json().get("total").asInt()).isEqualTo(1);
        assertThat(ledger.signatures(call, "published")).hasSize(1);
    }

    @Test
    void leavesAsCsv() {
        importRows(
                "europe,x-galicia,CIG,\"Confederación, \"\"Galega\"\"\",https://example.org/cig,نقابة",
                "asia,,,=1+1,,");

        var file = api.get("gateway", "/api/v1/calls/" + call + "/roll.csv");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).startsWith("text/csv;").contains("charset=UTF-8");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"roll-" + call + ".csv\"");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        var rows = CsvReader.builder().ofNamedCsvRecord(file.text()).stream().toList();
        assertThat(rows).map(row -> row.getField("name")).containsExactly("'=1+1", "Confederación, \"Galega\"");
        assertThat(rows.getLast().getField("name:ar")).isEqualTo("نقابة");
        var unchanged = api.get("gateway", "/api/v1/calls/" + call + "/roll.csv", "If-None-Match", file.header("ETag"));
        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.header("Content-Disposition")).isEmpty();
    }

    @Test
    void leavesAsJson() {
        importList();

        var file = api.get("gateway", "/api/v1/calls/" + call + "/roll.json");

        assertThat(file.header("Content-Disposition")).contains("attachment");
        assertThat(file.json().get("items")).hasSize(241);
        assertThat(file.json().get("items").get(0))
                .isEqualTo(get("").json().get("items").get(0));
        assertThat(api.get("gateway", "/api/v1/calls/" + call + "/roll.json?region=oceania")
                        .json()
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void showsWhatIsPublicAndNothingElse() {
        importRows("europe,x-galicia,CIG,Confederación Intersindical Galega,https://example.org/cig,نقابة");

        assertThat(get("").json().get("items").get(0).propertyNames())
                .containsExactlyInAnyOrder(
                        "id", "name", "names", "acronym", "territory", "region", "website", "publishedAt", "claimable");
    }

    Answer get(String query, String... headers) {
        return api.get("gateway", "/api/v1/calls/" + call + "/roll" + query, headers);
    }

    Answer follow(Answer page, String... headers) {
        return api.get("gateway", page.json().get("next").asString(), headers);
    }

    static List<String> names(Answer page) {
        return page.json().get("items").values().stream()
                .map(item -> item.get("name").asString())
                .toList();
    }

    private void importList() {
        send("list", "text/plain", RollFixture.listOf2020());
    }

    void importRows(String... rows) {
        send("csv", "text/csv", "region,territory,acronym,name,website,name:ar\n" + String.join("\n", rows));
    }

    /** What was counted before is forgotten, as it is a second later. */
    private void send(String format, String type, String body) {
        var path = "/internal/calls/" + call + "/imports?dryRun=false&format=" + format;
        var answer = api.send("operator", "POST", path, BodyPublishers.ofString(body), "Content-Type", type);
        assertThat(answer.json().get("needsAPerson").asInt()
                        + answer.json().get("rejected").asInt())
                .as(answer.text())
                .isZero();
        clock.advance(Duration.ofSeconds(2));
    }
}
