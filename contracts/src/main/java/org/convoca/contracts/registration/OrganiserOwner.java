package org.convoca.contracts.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The service that keeps an organiser's address, and that is asked for it when a mail is to be sent. */
public enum OrganiserOwner {
    SIGNATURE_SERVICE,
    EVENT_SERVICE;

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
    public static OrganiserOwner of(String code) {
        for (var value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("unknown code for OrganiserOwner");
    }
}
