package org.convoca.platform.internal;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom the gateway calls: a coordinator, with what the owner of coordinators said of them when the session was looked up. Each service compares it
 * with the item at hand and answers as if there were none where it does not cover it.
 *
 * @param coordinator opaque
 * @param roles {@code reviewer}, {@code coordinator}, {@code convener}
 * @param calls slugs of the calls that are looked after; empty for all
 * @param everywhere whether all places are covered
 * @param territories codes of those that are covered, beside whole regions
 * @param regions codes of whole regions
 */
public record Coordination(
        UUID coordinator,
        Set<String> roles,
        Set<String> calls,
        boolean everywhere,
        Set<String> territories,
        Set<String> regions) {

    private static final String CONVENER = "convener";
    private static final String COORDINATOR = "coordinator";

    public Coordination {
        roles = Set.copyOf(roles);
        calls = Set.copyOf(calls);
        territories = Set.copyOf(territories);
        regions = Set.copyOf(regions);
    }

    /**
     * Whether something of that call in that place is theirs to see.
     *
     * @param territory a code, or null for what belongs to none
     * @param region a code
     */
    public boolean covers(String call, @Nullable String territory, String region) {
        return looksAfter(call)
                && (everywhere || regions.contains(region) || (territory != null && territories.contains(territory)));
    }

    /** Whether that call is theirs, wherever. */
    public boolean looksAfter(String call) {
        return calls.isEmpty() || calls.contains(call);
    }

    /** May correct, merge, take off the roll, and export with contacts. */
    public boolean isCoordinator() {
        return roles.contains(COORDINATOR) || isConvener();
    }

    /** May appoint and remove others, and announce the week. */
    public boolean isConvener() {
        return roles.contains(CONVENER);
    }
}
