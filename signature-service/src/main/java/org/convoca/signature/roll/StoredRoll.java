package org.convoca.signature.roll;

import java.util.List;
import java.util.Objects;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.signing.RollOrder;
import org.jspecify.annotations.Nullable;

/** A roll that is read from the database page by page, in the stored order. */
record StoredRoll(CallSlug call, RollEntries entries, Tally tally, RollOrder order) implements RollSource {

    @Override
    public List<Placed> after(RollFilter filter, @Nullable String position, int limit) {
        return entries.page(call, filter.range(order), position, filter.words(), limit).stream()
                .map(entry -> new Placed(entry.listing().position(), entry))
                .toList();
    }

    /** Without a search from the counts, as of their time. */
    @Override
    public long total(RollFilter filter) {
        var counts = tally.counts();
        if (!filter.words().isEmpty() || (filter.region() != null && filter.territory() != null)) {
            return entries.count(call, filter.range(order), filter.words());
        }
        if (filter.territory() != null) {
            return counts.byTerritory().getOrDefault(filter.territory().code(), 0L);
        }
        return filter.region() == null
                ? counts.total()
                : Objects.requireNonNull(counts.byRegion().get(filter.region()));
    }
}
