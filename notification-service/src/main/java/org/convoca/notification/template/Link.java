package org.convoca.notification.template;

import java.util.Locale;

/** Where a link in a mail leads. */
public enum Link {
    CONFIRM,
    DISOWN,
    WITHDRAW,
    ROLL,
    /** The organiser's way to the registration and its street actions. */
    REGISTRATION;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The link's name in the answers of those who make it. */
    public String code() {
        return code;
    }
}
