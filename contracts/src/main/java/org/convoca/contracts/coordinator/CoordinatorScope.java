package org.convoca.contracts.coordinator;

import java.util.List;
import org.convoca.contracts.territory.Region;
import org.jspecify.annotations.Nullable;

/**
 * Where a coordinator was appointed for.
 *
 * @param everywhere all regions and territories
 * @param territories codes of single territories
 * @param regions whole regions
 */
public record CoordinatorScope(boolean everywhere, List<String> territories, List<Region> regions) {

    public CoordinatorScope {
        territories = List.copyOf(territories);
        regions = List.copyOf(regions);
    }

    /** Whether it names that place, by itself, by its region or with all others. */
    public boolean names(@Nullable String territory, Region region) {
        return everywhere || regions.contains(region) || (territory != null && territories.contains(territory));
    }
}
