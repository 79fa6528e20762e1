package org.convoca.event.action;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How exactly a point is meant. */
public enum Precision {
    EXACT,
    STREET,
    LOCALITY,
    TERRITORY;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The word in JSON and in storage. */
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
    public static Precision of(String code) {
        for (var value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("unknown code for Precision");
    }
}
