package org.convoca.gateway.edge;

import java.util.Set;
import java.util.UUID;

/** Who knows partners' keys: the event-service keeps them, so that each can be taken away. Thread-safe. */
public interface Partners {

    /** @param hash SHA-256 of the key in hexadecimal: the key itself goes no further than the edge */
    Resolution resolve(String hash);

    /** What a key is worth. */
    sealed interface Resolution {

        record Known(Partner partner) implements Resolution {}

        /** Revoked, overdue or made up. */
        record Unknown() implements Resolution {}

        /** Nobody can say at the moment. */
        record Unavailable() implements Resolution {}
    }

    /**
     * Whose program asks.
     *
     * @param limits the class of limits: {@code standard} or {@code large}
     * @param calls slugs of those that the key is for; empty for all
     */
    record Partner(UUID id, String limits, Set<String> calls) {

        public Partner {
            calls = Set.copyOf(calls);
        }

        public boolean mayActFor(String call) {
            return calls.isEmpty() || calls.contains(call);
        }
    }
}
