package org.convoca.gateway.page.roll;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.convoca.contracts.territory.Region;
import org.convoca.gateway.client.RollPage.Signatory;
import org.convoca.gateway.page.Places;
import org.convoca.gateway.page.WebAddresses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a page of the roll under headings; the order stays as it came. */
@Component
public class RollGroups {

    private final Places places;

    RollGroups(Places places) {
        this.places = places;
    }

    record RegionGroup(String code, String name, List<TerritoryGroup> territories) {}

    /**
     * @param code or empty for those without a territory
     * @param name empty for those without a territory
     * @param first whether no earlier group of the page has that code, so that an anchor of it leads here
     */
    record TerritoryGroup(String code, String name, boolean first, List<Entry> entries) {}

    /**
     * A line of the roll.
     *
     * @param id of its signature, or null where it is not told
     * @param language of the name, or null when it is not known
     * @param translation the name in the reader's language, or null
     * @param claim the id by which its organisation can claim it, or null where it cannot
     */
    public record Entry(
            @Nullable String id,
            String name,
            @Nullable String language,
            @Nullable String acronym,
            @Nullable String website,
            @Nullable String translation,
            @Nullable String claim) {}

    List<RegionGroup> of(List<Signatory> signatories, Locale reader) {
        var regions = new ArrayList<RegionGroup>();
        @Nullable Region region = null;
        @Nullable String territory = null;
        var seen = new HashSet<String>();
        for (var signatory : signatories) {
            if (signatory.region() != region) {
                region = signatory.region();
                territory = null;
                regions.add(new RegionGroup(region.code(), places.region(region, reader), new ArrayList<>()));
            }
            var territories = regions.getLast().territories();
            if (territories.isEmpty() || !Objects.equals(territory, signatory.territory())) {
                territory = signatory.territory();
                territories.add(group(territory, seen, reader));
            }
            territories.getLast().entries().add(entry(signatory, reader));
        }
        return regions;
    }

    /** Without headings. */
    public List<Entry> entries(List<Signatory> signatories, Locale reader) {
        return signatories.stream().map(signatory -> entry(signatory, reader)).toList();
    }

    private TerritoryGroup group(@Nullable String territory, Set<String> seen, Locale reader) {
        return territory == null
                ? new TerritoryGroup("", "", false, new ArrayList<>())
                : new TerritoryGroup(
                        territory, places.territory(territory, reader), seen.add(territory), new ArrayList<>());
    }

    static Entry entry(Signatory signatory, Locale reader) {
        Map<String, String> names = signatory.names() == null ? Map.of() : signatory.names();
        var language = names.entrySet().stream()
                .filter(named -> named.getValue().equals(signatory.name()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        var translation = names.get(reader.getLanguage());
        return new Entry(
                signatory.id(),
                signatory.name(),
                language,
                signatory.acronym(),
                WebAddresses.openable(signatory.website()),
                signatory.name().equals(translation) ? null : translation,
                signatory.isClaimable() ? signatory.id() : null);
    }
}
