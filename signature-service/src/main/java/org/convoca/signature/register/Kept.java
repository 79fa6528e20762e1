package org.convoca.signature.register;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.convoca.platform.outbox.DecisionLog;
import org.jspecify.annotations.Nullable;

/** Things of one kind about which coordinators decide. */
public interface Kept {

    /** {@code signature}, {@code claim} or {@code call}. */
    String kind();

    DecisionLog log();

    /** By which id something is told of that the log knows by that name. */
    default UUID id(String aggregate) {
        return UUID.fromString(aggregate);
    }

    /** Those of them that there are, in one query and in no order. */
    List<Outline> outlines(Collection<UUID> ids);

    /**
     * What something is called now.
     *
     * @param since when it waits, or null
     * @param waiting whether somebody has to decide about it
     */
    record Outline(
            UUID id,
            String kind,
            String title,
            @Nullable String territory,
            String call,
            @Nullable Instant since,
            boolean waiting) {}
}
