package org.convoca.signature.roll;

import java.util.List;
import org.convoca.contracts.territory.Region;
import org.convoca.contracts.territory.Territory;
import org.convoca.signature.signing.RollOrder;
import org.jspecify.annotations.Nullable;

/**
 * What of a roll is asked for.
 *
 * @param words folded; each must occur in an entry's search text, wherever in it
 */
record RollFilter(@Nullable Region region, @Nullable Territory territory, List<String> words) {

    static final RollFilter ALL = new RollFilter(null, null, List.of());

    RollFilter {
        words = List.copyOf(words);
    }

    RollRange range(RollOrder order) {
        if (territory != null) {
            return region == null || region == territory.region()
                    ? RollRange.beginningWith(order.place(territory.region(), territory.code()))
                    : RollRange.NOTHING;
        }
        return region == null ? RollRange.ALL : RollRange.beginningWith(order.place(region));
    }

    boolean fits(RollEntry entry) {
        return (region == null || region == entry.region())
                && (territory == null || territory.code().equals(entry.territory()))
                && words.stream().allMatch(entry.listing().search()::contains);
    }
}
