package org.convoca.platform.kafka;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters of a partition were dealt with: all below one offset, and some beyond it. Kept as the committed offset of the operator's group and
 * the text that Kafka keeps beside it, so that one write of the broker's says both and nothing else has to be stored.
 *
 * @param upTo the first that was not dealt with
 * @param beyond those above it that were
 */
record Settled(long upTo, SortedSet<Long> beyond) {

    /** What the broker takes in that text ({@code offset.metadata.max.bytes} is 4096 unless somebody set it). */
    private static final int LONGEST = 4000;

    private static final int BASE = Character.MAX_RADIX;

    Settled {
        beyond = Collections.unmodifiableSortedSet(new TreeSet<>(beyond));
    }

    /** @param beginning the first that the partition still has */
    static Settled of(@Nullable OffsetAndMetadata committed, long beginning) {
        if (committed == null) {
            return new Settled(beginning, Collections.emptySortedSet());
        }
        var settled = new Settled(committed.offset(), beyond(committed));
        return settled.upTo() >= beginning
                ? settled
                : new Settled(beginning, settled.beyond().tailSet(beginning)).closed();
    }

    private static SortedSet<Long> beyond(OffsetAndMetadata committed) {
        var found = new TreeSet<Long>();
        try {
            for (var distance : committed.metadata().split(",", -1)) {
                if (!distance.isEmpty()) {
                    found.add(committed.offset() + Long.parseLong(distance, BASE));
                }
            }
            return found;
        } catch (NumberFormatException _) {
            // Another program's words: then none beyond is known to be dealt with, and looking at one twice does no
            // harm.
            return Collections.emptySortedSet();
        }
    }

    boolean has(long offset) {
        return offset < upTo || beyond.contains(offset);
    }

    /** @param end the offset that the next dead letter will have */
    long waiting(long end) {
        return Math.max(0, end - upTo) - beyond.headSet(end).size();
    }

    Settled and(long offset) {
        if (has(offset)) {
            return this;
        }
        var more = new TreeSet<>(beyond);
        more.add(offset);
        return new Settled(upTo, more).closed();
    }

    /** Moves the lower bound over those that follow it without a gap. */
    private Settled closed() {
        var rest = new TreeSet<>(beyond);
        var bound = upTo;
        while (rest.remove(bound)) {
            bound++;
        }
        return new Settled(bound, rest);
    }

    /** Whether the broker takes it; when not, the oldest have to be dealt with first. */
    boolean fits() {
        return text().length() <= LONGEST;
    }

    OffsetAndMetadata committed() {
        return new OffsetAndMetadata(upTo, text());
    }

    private String text() {
        return beyond.stream().map(offset -> Long.toString(offset - upTo, BASE)).collect(Collectors.joining(","));
    }
}
