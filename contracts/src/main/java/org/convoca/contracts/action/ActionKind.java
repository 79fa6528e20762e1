package org.convoca.contracts.action;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What kind of street action it is. */
public enum ActionKind {
    MARCH,
    RALLY,
    PICKET,
    ASSEMBLY,
    VIGIL,
    OCCUPATION,
    TEACH_IN,
    CULTURAL_ACT,
    MURAL_OR_BANNER,
    ONLINE,
    OTHER;

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
    public static ActionKind of(String code) {
        for (var value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("unknown code for ActionKind");
    }
}
