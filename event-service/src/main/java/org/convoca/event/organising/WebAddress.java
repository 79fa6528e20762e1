package org.convoca.event.organising;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** The address of a page that anybody can open: http or https, a host with a dot, no user name. */
final class WebAddress {

    private static final int LONGEST = 500;

    private WebAddress() {}

    static Optional<String> parse(String typed) {
        var text = typed.strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var address = new URI(text);
            return isWeb(address) ? Optional.of(address.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static boolean isWeb(URI address) {
        var scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        var host = address.getHost();
        return (scheme.equals("http") || scheme.equals("https"))
                && host != null
                && host.contains(".")
                && address.getRawUserInfo() == null;
    }
}
