package org.convoca.platform.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * What was done with the aggregates of one kind, append-only. An entry is written in one atomic write with the state that it tells of, and moved from
 * there to the collection {@code <aggregates>_log} at once; what a crash left behind is moved before the log is read. Thread-safe.
 */
public interface DecisionLog {

    /** The entries of one aggregate, the latest first. */
    List<LoggedEntry> of(String aggregate, int limit);

    /**
     * Entries of all aggregates, the latest first.
     *
     * @param places which entries, by the fields {@code place.call}, {@code place.territory}, {@code place.region} and {@code by}
     * @param after the id of the last entry of the page before, or null
     */
    List<LoggedEntry> page(Criteria places, @Nullable String after, int limit);
}
