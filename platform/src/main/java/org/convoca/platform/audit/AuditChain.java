package org.convoca.platform.audit;

import java.util.List;
import java.util.Optional;

/** Follows a chain from a place that is known, record by record, and stops at the first that does not fit. Not thread-safe. */
public final class AuditChain {

    private AuditPoint head;
    private long entries;

    /** @param start what was forgotten ends there; sequence 0 where nothing was */
    public AuditChain(AuditPoint start) {
        this.head = start;
    }

    /**
     * Goes on with these records.
     *
     * @return what is wrong, in words for an operator; empty while all fits
     */
    public Optional<String> follow(List<AuditRecord> records) {
        for (var link : records) {
            if (link.sequence() != head.sequence() + 1) {
                return Optional.of(
                        "record " + (head.sequence() + 1) + " is missing: " + link.sequence() + " comes next");
            }
            if (!link.previous().equals(head.hash())) {
                return Optional.of("record " + link.sequence() + " does not follow the one before it");
            }
            if (!link.holdsWhatItSays()) {
                return Optional.of("record " + link.sequence() + " was changed");
            }
            head = link.point();
            entries += link.entries().size();
        }
        return Optional.empty();
    }

    /** How far it has been followed. */
    public AuditPoint head() {
        return head;
    }

    /** How many entries were seen on the way. */
    public long entries() {
        return entries;
    }
}
