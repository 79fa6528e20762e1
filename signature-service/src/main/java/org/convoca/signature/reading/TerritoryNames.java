package org.convoca.signature.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.convoca.contracts.territory.Territories;
import org.convoca.contracts.territory.Territory;

/** Finds the territory at the beginning of a line, and says when it only nearly found one. */
final class TerritoryNames {

    private static final Pattern DASH = Pattern.compile("\\s+[-–—]\\s+");
    private static final int SHORTEST_TO_COMPARE = 5;

    private final Territories territories;

    TerritoryNames(Territories territories) {
        this.territories = territories;
    }

    TerritorySplit split(String text) {
        var comma = text.indexOf(',');
        var beforeComma = comma < 0 ? "" : text.substring(0, comma);
        var named = territories.findByName(beforeComma);
        if (named.isPresent()) {
            return TerritorySplit.found(
                    named.get(), text.substring(comma + 1), unusual(named.get(), beforeComma, List.of()));
        }
        return splitAtDash(text)
                .orElseGet(() -> comma < 0 ? TerritorySplit.none(text, List.of()) : commaInName(text, beforeComma));
    }

    private Optional<TerritorySplit> splitAtDash(String text) {
        var dash = DASH.matcher(text);
        if (!dash.find()) {
            return Optional.empty();
        }
        var head = text.substring(0, dash.start());
        return territories
                .findByName(head)
                .map(territory -> TerritorySplit.found(
                        territory,
                        text.substring(dash.end()),
                        unusual(territory, head, List.of(Assumption.HYPHEN_FOR_COMMA))));
    }

    private TerritorySplit commaInName(String text, String head) {
        return nearest(head.strip())
                .map(name -> TerritorySplit.unclear(Objection.territoryMisspelt(name)))
                .orElseGet(() -> TerritorySplit.none(text, List.of(Assumption.COMMA_IN_NAME)));
    }

    /** A name that two slips of the pen turn into {@code head}; short ones are too near to each other to say. */
    private Optional<String> nearest(String head) {
        if (head.length() < SHORTEST_TO_COMPARE) {
            return Optional.empty();
        }
        return territories.all().stream()
                .flatMap(territory -> Territories.LANGUAGES.stream().map(language -> name(territory, language)))
                .filter(name -> name.length() >= SHORTEST_TO_COMPARE && EditDistance.between(name, head) <= 2)
                .findFirst();
    }

    private List<Assumption> unusual(Territory territory, String head, List<Assumption> assumed) {
        var usual = Territories.LANGUAGES.stream().map(language -> name(territory, language));
        if (usual.anyMatch(name -> name.replace(" & ", " and ").equalsIgnoreCase(head.strip()))) {
            return assumed;
        }
        var all = new ArrayList<>(assumed);
        all.add(Assumption.territoryByAlias(name(territory, "en")));
        return all;
    }

    private String name(Territory territory, String language) {
        return territories.name(territory.code(), Locale.of(language));
    }
}
