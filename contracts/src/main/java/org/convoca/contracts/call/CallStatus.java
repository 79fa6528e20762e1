package org.convoca.contracts.call;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The states of a call. */
public enum CallStatus {
    DRAFT,
    OPEN,
    SUSPENDED,
    CLOSED,
    ARCHIVED,
    WITHDRAWN;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Whether it takes no signatures any more and will not again. */
    public boolean isEnded() {
        return switch (this) {
            case CLOSED, ARCHIVED, WITHDRAWN -> true;
            case DRAFT, OPEN, SUSPENDED -> false;
        };
    }

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
    public static CallStatus of(String code) {
        for (var value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("unknown code for CallStatus");
    }
}
