package org.convoca.notification.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has changed about a street action since its reader was last told. */
public sealed interface Alteration {

    record Renamed(String before, String after) implements Alteration {}

    record Moved(When before, When after) implements Alteration {}

    /** Null where nobody had said, or says, more than that it will be announced; never more than may be shown (a place may be held back). */
    record Relocated(@Nullable String before, @Nullable String after) implements Alteration {}

    /**
     * Changed in a way that only the page tells.
     *
     * @param fields by the API's names: {@code description}, {@code languages}; unknown ones are passed over
     */
    record Revised(List<String> fields) implements Alteration {
        public Revised {
            fields = List.copyOf(fields);
        }
    }
}
