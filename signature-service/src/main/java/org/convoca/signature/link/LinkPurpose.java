package org.convoca.signature.link;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a mailed link is for; it works for nothing else. */
enum LinkPurpose {
    CONFIRM,
    DISOWN,
    WITHDRAW;

    private final String code = name().toLowerCase(Locale.ROOT);

    @JsonValue
    String code() {
        return code;
    }

    /** @throws IllegalArgumentException when there is no such purpose */
    @JsonCreator
    static LinkPurpose of(String code) {
        for (var purpose : values()) {
            if (purpose.code.equals(code)) {
                return purpose;
            }
        }
        throw new IllegalArgumentException("unknown purpose of a link");
    }
}
