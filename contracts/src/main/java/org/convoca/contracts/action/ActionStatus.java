package org.convoca.contracts.action;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The states of a street action. Which of them the public sees: published, done, reported, and cancelled after publication. */
public enum ActionStatus {
    DRAFT,
    AWAITING_REVIEW,
    PUBLISHED,
    DONE,
    REPORTED,
    REJECTED,
    CANCELLED,
    MERGED;

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
    public static ActionStatus of(String code) {
        for (var value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("unknown code for ActionStatus");
    }
}
