package org.convoca.contracts.coordinator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a coordinator may do, each more than the one before. */
public enum CoordinatorRole {
    /** Decides about what comes in, and says what speaks for it. */
    REVIEWER,
    /** Also corrects, merges and takes off the roll, hands on, and exports with contacts. */
    COORDINATOR,
    /** Also appoints and removes others, and announces the week. */
    CONVENER;

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
    public static CoordinatorRole of(String code) {
        for (var value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("unknown code for CoordinatorRole");
    }
}
