package org.convoca.notification.preference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How often a coordinator gets a digest. */
public enum Frequency {
    NONE,
    DAILY,
    WEEKLY;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The word as in JSON and in storage. */
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
    public static Frequency of(String code) {
        for (var value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("unknown code for Frequency");
    }
}
