package org.convoca.signature.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.convoca.contracts.territory.Region;
import org.convoca.contracts.territory.Territories;
import org.convoca.contracts.territory.Territory;
import org.jspecify.annotations.Nullable;

/** A row with as many fields as its header. */
record TableRow(int line, TableHeader header, List<String> fields) {

    ReadLine read(Territories territories) {
        var territory = field("territory");
        var region = field("region");
        var known = territory == null ? Optional.<Territory>empty() : find(territories, territory);
        var placed = region == null ? Optional.<Region>empty() : region(region);
        if (territory != null && known.isEmpty()) {
            return refused(Objection.UNKNOWN_TERRITORY);
        }
        if (region != null && placed.isEmpty()) {
            return refused(Objection.UNKNOWN_REGION);
        }
        if (known.isPresent()) {
            return placed.isPresent() && placed.get() != known.get().region()
                    ? refused(Objection.TERRITORY_OUTSIDE_REGION)
                    : signatory(known.get().region(), known.get().code());
        }
        return placed.map(found -> signatory(found, null)).orElseGet(() -> refused(Objection.PLACE_MISSING));
    }

    private ReadLine refused(Objection objection) {
        return new ReadLine.Refused(line, objection);
    }

    private static Optional<Territory> find(Territories territories, String text) {
        return territories.find(text).or(() -> territories.findByName(text));
    }

    private static Optional<Region> region(String code) {
        return Arrays.stream(Region.values())
                .filter(region -> region.code().equals(code))
                .findFirst();
    }

    private ReadLine signatory(Region region, @Nullable String territory) {
        var name = field("name");
        return name == null
                ? refused(Objection.NAME_MISSING)
                : new ReadLine.Signatory(
                        line,
                        region,
                        territory,
                        field("acronym"),
                        name,
                        new ReadLine.Further(field("website"), names(), header.languages()),
                        List.of());
    }

    private Map<String, String> names() {
        var names = new TreeMap<String, String>();
        for (var language : header.languages()) {
            var name = field("name:" + language);
            if (name != null) {
                names.put(language, name);
            }
        }
        return names;
    }

    private @Nullable String field(String column) {
        var text = fields.get(header.at(column)).strip();
        return text.isEmpty() ? null : text;
    }
}
