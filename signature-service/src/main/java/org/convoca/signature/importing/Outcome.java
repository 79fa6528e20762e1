package org.convoca.signature.importing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a line, or would become of it in a dry run. */
enum Outcome {
    CREATED,
    CHANGED,
    SAME,
    REJECTED,
    NEEDS_A_PERSON;

    /** In kebab-case. */
    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
