package org.convoca.signature.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a reviewer can decide. */
enum Decision {
    PUBLISH,
    REJECT,
    INVALIDATE;

    private final String code = name().toLowerCase(Locale.ROOT);

    @JsonValue
    String code() {
        return code;
    }

    /** @throws IllegalArgumentException when there is no such decision */
    @JsonCreator
    static Decision of(String code) {
        for (var decision : values()) {
            if (decision.code.equals(code)) {
                return decision;
            }
        }
        throw new IllegalArgumentException("unknown decision");
    }
}
