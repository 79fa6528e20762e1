package org.convoca.contracts.action;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What organisers are asked about an action. Nothing is changed for them: only their answer does. */
public enum ActionQuestion {
    /** On which day of the announced week it takes place. */
    WEEK,
    /** How it went. */
    REPORT;

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
    public static ActionQuestion of(String code) {
        for (var value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("unknown code for ActionQuestion");
    }
}
