package org.convoca.event.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.stream.Stream;

/** Reasons that come up again and again; each is a sentence in every language of the mails. */
public enum ReasonTemplate {
    NOT_AN_ORGANISATION,
    NO_AUTHORITY,
    DUPLICATE,
    NOT_FOR_THIS_CALL,
    INCOMPLETE,
    /** Says nothing by itself, so it needs a coordinator's own words. */
    OTHER;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** In kebab-case: as in JSON and in storage. */
    @JsonValue
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when there is no such template */
    @JsonCreator
    public static ReasonTemplate of(String code) {
        return Stream.of(values())
                .filter(value -> value.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown template of a reason"));
    }
}
