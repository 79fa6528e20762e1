package org.convoca.contracts.call;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a confirmed signature waits for a reviewer ({@link #BEFORE}) or is published at once and reviewed {@link #AFTER}. */
public enum ReviewPolicy {
    BEFORE,
    AFTER;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The word of the vocabulary, in kebab-case: as in JSON and in storage. */
    @JsonValue
    public String code() {
        return code;
    }

    /**
     * The value of that code.
     *
     * @throws IllegalArgumentException when there is none
     */
    @JsonCreator
    public static ReviewPolicy of(String code) {
        for (var value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("unknown code for ReviewPolicy");
    }
}
