package org.convoca.gateway.client;

import java.util.Map;
import java.util.Optional;
import org.convoca.contracts.territory.Region;
import org.convoca.gateway.client.ActionTotals.Reports;
import org.convoca.gateway.route.CallSupplement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A call's street actions in numbers, for those who read the call. Thread-safe. */
@Component
class ActionCounts implements CallSupplement {

    private final Actions actions;

    ActionCounts(Actions actions) {
        this.actions = actions;
    }

    /** The same numbers as the actions' own totals; only those by day are left out. */
    record Counts(
            int total,
            Map<Region, Integer> byRegion,
            Map<String, Integer> byTerritory,
            @Nullable Reports reports) {}

    @Override
    public Optional<Counts> of(String slug) {
        return actions.totals(slug) instanceof Reading.Found<ActionTotals> found
                ? Optional.of(counts(found.value()))
                : Optional.empty();
    }

    private static Counts counts(ActionTotals totals) {
        return new Counts(totals.total(), totals.byRegion(), totals.byTerritory(), totals.reports());
    }
}
