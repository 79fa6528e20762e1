package org.convoca.signature.call;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How much a new version of the declaration changes what was signed. */
public enum TextWeight {
    /** Says the same better; signatures stand as they are. */
    MINOR,
    /** Says something else; whoever signed in that language is asked whether they sign that too. */
    MAJOR;

    private final String code = name().toLowerCase(Locale.ROOT);

    @JsonValue
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when there is no such weight */
    @JsonCreator
    public static TextWeight of(String code) {
        for (var weight : values()) {
            if (weight.code.equals(code)) {
                return weight;
            }
        }
        throw new IllegalArgumentException("unknown weight of a change");
    }
}
