package org.convoca.event.partner;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How much a partner's program may ask. How many requests that is, the gateway's settings say. */
enum LimitsClass {
    /** For a site that shows a roll or a calendar, or a form of a partner's own. */
    STANDARD("standard"),
    /** For one that copies everything, such as an aggregator. */
    LARGE("large");

    private final String code;

    LimitsClass(String code) {
        this.code = code;
    }

    @JsonValue
    String code() {
        return code;
    }

    static Optional<LimitsClass> of(@Nullable String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
