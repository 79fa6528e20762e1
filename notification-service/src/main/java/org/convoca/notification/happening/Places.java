package org.convoca.notification.happening;

import java.util.Set;

/** Where to look. */
public sealed interface Places {

    /** Everywhere; whoever looks sorts out what is not hers. */
    record All() implements Places {}

    /** @param keys of places */
    record Some(Set<String> keys) implements Places {
        public Some {
            keys = Set.copyOf(keys);
        }
    }
}
