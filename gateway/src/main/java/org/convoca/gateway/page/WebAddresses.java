package org.convoca.gateway.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses that others typed and that become links. */
public final class WebAddresses {

    private static final Pattern OPENABLE = Pattern.compile("(?i)https?://[^\\s<>\"]+");

    private WebAddresses() {}

    /** Only what a browser may safely open, whatever a service says; else null. */
    public static @Nullable String openable(@Nullable String address) {
        return address != null && OPENABLE.matcher(address).matches() ? address : null;
    }
}
