package org.convoca.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.convoca.contracts.territory.Region;
import org.convoca.local.demo.Demo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The 241 of the published list. */
@ExtendWith(SharedSystem.class)
class RollJourneyIT {

    private static final Path LIST = Path.of("src/main/resources/demo/roll-2020.txt");
    private static final Pattern NUMBERED = Pattern.compile("\\s*\\d+\\. (.*)");

    private final Started system = SharedSystem.system();
    private final PublicApi api = new PublicApi(system);

    @Test
    void standsOnTheRollRegionByRegion() {
        var counts = imported().stream()
                .collect(Collectors.groupingBy(item -> item.path("region").asString(), Collectors.counting()));
        assertThat(counts)
                .isEqualTo(Map.of(
                        "international", 14L,
                        "americas", 163L,
                        "asia", 3L,
                        "europe", 46L,
                        "arab-world", 3L,
                        "oceania", 1L,
                        "africa", 11L));
    }

    @Test
    void keepsEveryNameLetterForLetter() throws Exception {
        var onRoll = new ArrayList<>(imported());
        for (var region : published().entrySet()) {
            for (var line : region.getValue()) {
                var entry = onRoll.stream()
                        .filter(item -> item.path("region").asString().equals(region.getKey()) && says(item, line))
                        .max(Comparator.comparing(
                                item -> item.path("name").asString().length()))
                        .orElseThrow(() -> new AssertionError("not on the roll: " + line));
                onRoll.remove(entry);
            }
        }
        assertThat(onRoll).isEmpty();
    }

    @Test
    void doesNotChangeWhenTheListIsImportedAgain() {
        var before = imported();
        var report = JsonMapper.builder()
                .build()
                .readTree(system.command(0, "import", LIST.toAbsolutePath().toString(), "--call", Demo.SLUG, "--json"));
        assertThat(report.path("same").asInt()).isEqualTo(241);
        assertThat(report.path("created").asInt()
                        + report.path("changed").asInt()
                        + report.path("rejected").asInt())
                .isZero();
        assertThat(imported()).isEqualTo(before);
    }

    /** What other journeys signed is told apart by its name. */
    private List<JsonNode> imported() {
        return api.roll("").stream()
                .filter(item -> !item.path("name").asString().startsWith("Asamblea Vecinal La Ribera"))
                .toList();
    }

    /** A line is a territory, an acronym and a name, of which the first two may be missing, and little between them. */
    private static boolean says(JsonNode item, String line) {
        var name = item.path("name").asString();
        var published = line.strip().replaceAll(",$", "");
        if (!published.endsWith(name)) {
            return false;
        }
        var before = published.substring(0, published.length() - name.length());
        if (item.path("acronym").isString()) {
            var acronym = item.path("acronym").asString();
            return before.matches("([^,]+, ?)?" + Pattern.quote(acronym) + " ?[-–—] ?");
        }
        return before.isEmpty() || before.matches("[^,]+(, ?| - )");
    }

    private static Map<String, List<String>> published() throws Exception {
        var groups = new ArrayList<List<String>>();
        var isNew = true;
        for (var line : Files.readAllLines(LIST)) {
            var entry = NUMBERED.matcher(line);
            if (entry.matches()) {
                if (isNew) {
                    groups.add(new ArrayList<>());
                }
                groups.getLast().add(entry.group(1));
            }
            isNew = !entry.matches();
        }
        var regions = new LinkedHashMap<String, List<String>>();
        for (var region : Region.values()) {
            regions.put(region.code(), groups.get(region.ordinal()));
        }
        return regions;
    }
}
