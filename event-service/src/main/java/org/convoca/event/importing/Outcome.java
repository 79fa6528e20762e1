package org.convoca.event.importing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a line, or what would. */
enum Outcome {
    /** A draft was made of it. */
    CREATED,
    /** One was made of it before, or of a line above that says the same. */
    SAME,
    /** It is wrong as it stands. */
    REJECTED;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
