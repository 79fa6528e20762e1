package org.convoca.gateway.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is the case after a mailed link's button was pressed. */
public enum Outcome {
    PUBLISHED,
    AWAITING_REVIEW,
    ALREADY_CONFIRMED,
    DUPLICATE,
    CALL_NOT_OPEN,
    EXPIRED,
    GONE,
    DISOWNED,
    ALREADY_DISOWNED,
    WITHDRAWN,
    ALREADY_WITHDRAWN;

    /** In kebab-case, as in JSON. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    static Outcome of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
