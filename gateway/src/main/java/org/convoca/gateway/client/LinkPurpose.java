package org.convoca.gateway.client;

import java.util.Locale;

/** What a mailed link is for. */
public enum LinkPurpose {
    CONFIRM,
    DISOWN,
    WITHDRAW;

    /** As in paths and in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The purpose of that code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static LinkPurpose of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
