package org.convoca.notification.template;

import java.util.Locale;

/** Where a link in a mail leads. */
public enum Link {
    CONFIRM,
    DISOWN,
    WITHDRAW,
    ROLL;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The link's name in the owner's answers. */
    public String code() {
        return code;
    }
}
