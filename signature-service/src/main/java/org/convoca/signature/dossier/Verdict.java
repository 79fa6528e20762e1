package org.convoca.signature.dossier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How something that waited is settled. */
public enum Verdict {
    /** A signature goes onto the roll. */
    PUBLISH,
    /** A claim holds. */
    ACCEPT,
    REJECT;

    private final String code = name().toLowerCase(Locale.ROOT);

    @JsonValue
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when there is no such verdict */
    @JsonCreator
    public static Verdict of(String code) {
        for (var verdict : values()) {
            if (verdict.code.equals(code)) {
                return verdict;
            }
        }
        throw new IllegalArgumentException("unknown verdict");
    }
}
