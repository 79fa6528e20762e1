package org.convoca.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoca.local.place.Port;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What a newcomer finds: pages that are alive, with examples that say so. */
@ExtendWith(SharedSystem.class)
class DemoJourneyIT {

    private final Started system = SharedSystem.system();
    private final PublicApi api = new PublicApi(system);

    @Test
    void someThirtyActionsOfExampleGroupsInManyZonesStandInTheList() {
        var examples = examples();
        assertThat(examples.size()).isBetween(30, 40);
        assertThat(texts(examples, "zone").distinct()).hasSizeGreaterThan(20);
        assertThat(texts(examples, "kind").distinct()).hasSizeGreaterThan(8);
        assertThat(texts(examples, "status")).contains("cancelled", "published");
        assertThat(examples).anyMatch(action -> action.path("tentative").asBoolean());
        assertThat(examples).anyMatch(action -> action.path("duringTheWeek").asBoolean());
        assertThat(examples)
                .anyMatch(action -> action.path("place").path("route").size() > 1);
    }

    @Test
    void eachIsMarkedAsAnExampleWhereverItIsShown() {
        var example = examples().getFirst();
        assertThat(example.path("organiser").path("name").asString()).isNotBlank();
        var page = Web.page(Web.get(system.address(Port.GATEWAY) + "/en/actions/"
                + example.path("id").asString()));
        assertThat(page.text()).containsIgnoringCase("example");
    }

    @Test
    void aPlaceThatIsHeldBackIsNowhereToBeFound() {
        var id = examples().stream()
                .filter(action -> action.path("place").path("hiddenUntil").isString())
                .map(action -> action.path("id").asString())
                .findFirst()
                .orElseThrow();
        var gateway = system.address(Port.GATEWAY);
        for (var address : List.of(
                gateway + "/api/v1/actions/" + id,
                gateway + "/api/v1/actions/" + id + ".ics",
                gateway + "/en/actions/" + id,
                api.call() + "/actions?territory=GB",
                api.call() + "/actions.ics",
                api.call() + "/actions.geojson",
                api.call() + "/actions.rss",
                api.call() + "/actions.csv")) {
            var answer = Web.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.body()).as(address).doesNotContain("Main gate", "Example Road", "51.5081");
        }
    }

    /** Call, roll and actions tell the same numbers. */
    @Test
    void theTotalsByTerritoryEqualTheLists() {
        var call = told(api.call());
        for (var territory : List.of("AR", "BR", "x-basque-country")) {
            await().untilAsserted(() -> assertThat(api.roll("territory=" + territory).stream()
                            .filter(item -> item.path("territory").asString().equals(territory)))
                    .hasSize(told(api.call())
                            .path("counts")
                            .path("byTerritory")
                            .path(territory)
                            .asInt()));
        }
        assertThat(call.path("counts").path("byTerritory").size()).isGreaterThan(50);
        var totals = told(api.call() + "/actions/totals");
        var taking = list("").stream()
                .filter(action -> !action.path("status").asString().equals("cancelled"))
                .map(action -> action.path("place").path("territory").asString(""))
                .filter(territory -> !territory.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(_ -> 1)));
        assertThat(totals.path("byTerritory").properties())
                .allSatisfy(total -> assertThat(taking.get(total.getKey()))
                        .as(total.getKey())
                        .isEqualTo(total.getValue().asInt()));
    }

    private List<JsonNode> examples() {
        return list("").stream()
                .filter(action -> action.path("example").asBoolean(false))
                .toList();
    }

    private List<JsonNode> list(String query) {
        var items = new ArrayList<JsonNode>();
        String next = api.call() + "/actions?limit=100" + (query.isEmpty() ? "" : "&" + query);
        while (next != null) {
            var page = told(next);
            page.path("items").forEach(items::add);
            next = page.path("next").isString()
                    ? system.address(Port.GATEWAY) + page.path("next").asString()
                    : null;
        }
        return items;
    }

    /** A journey before may have asked for as much as one address may have within ten seconds. */
    private static JsonNode told(String address) {
        return PublicApi.json(await().until(() -> Web.get(address), answer -> answer.statusCode() == 200));
    }

    private static Stream<String> texts(List<JsonNode> items, String field) {
        return items.stream().map(item -> item.path(field).asString("")).filter(text -> !text.isEmpty());
    }
}
