package org.convoca.signature.roll;

import java.util.List;
import org.convoca.signature.signing.RollOrder;
import org.jspecify.annotations.Nullable;

/** A roll in one order, from memory or from the database. */
interface RollSource {

    /** @param position in the source's order */
    record Placed(String position, RollEntry entry) {}

    RollOrder order();

    /** The first entries that fit behind a position. */
    List<Placed> after(RollFilter filter, @Nullable String position, int limit);

    long total(RollFilter filter);
}
