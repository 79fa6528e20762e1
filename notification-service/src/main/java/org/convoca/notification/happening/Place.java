package org.convoca.notification.happening;

import org.convoca.contracts.territory.Region;
import org.jspecify.annotations.Nullable;

/**
 * Where something belongs: a territory, or a region for a network without one.
 *
 * @param territory code, or null
 */
public record Place(@Nullable String territory, Region region) {

    /** Its key in storage. */
    public String key() {
        return territory == null ? "region." + region.code() : territory;
    }
}
