package org.convoca.notification.outbound;

import java.util.Locale;

/** Why an address is not called. */
public enum Objection {
    /** Not an absolute address with a host, or one with a user name, a fragment or a port of another protocol. */
    MALFORMED,
    /** Not {@code https}. */
    NOT_HTTPS,
    /** Belongs to this machine, to a private network or to a cloud's own services, or to nobody. */
    NOT_PUBLIC;

    /** The word in storage and on pages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
