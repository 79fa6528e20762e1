package org.convoca.contracts.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why an organiser gets a link to the registration. */
public enum InvitationReason {
    /** Their organisation's signature is on the roll. */
    SIGNATURE,
    /** Their group's request was accepted. */
    REQUEST,
    /** Another organiser of the group wants them to take part. */
    ORGANISER,
    /** They asked for their link again. */
    LINK;

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
    public static InvitationReason of(String code) {
        for (var value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("unknown code for InvitationReason");
    }
}
