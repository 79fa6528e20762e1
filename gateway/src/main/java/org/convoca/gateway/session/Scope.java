package org.convoca.gateway.session;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator was asked to look after.
 *
 * @param everywhere all there is
 * @param territories by their codes
 * @param regions by their codes
 */
public record Scope(boolean everywhere, List<String> territories, List<String> regions) {

    public Scope(boolean everywhere, @Nullable List<String> territories, @Nullable List<String> regions) {
        this.everywhere = everywhere;
        this.territories = List.copyOf(Objects.requireNonNullElse(territories, List.of()));
        this.regions = List.copyOf(Objects.requireNonNullElse(regions, List.of()));
    }
}
