package org.convoca.notification.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** What speaks against an address as it is written. */
final class AddressRules {

    private static final int FIRST_FREE_PORT = 1024;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final boolean privateNetworks;
    private final boolean plainHttp;

    AddressRules(boolean privateNetworks, boolean plainHttp) {
        this.privateNetworks = privateNetworks;
        this.plainHttp = plainHttp;
    }

    Optional<Objection> objection(URI address) {
        var scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (isMalformed(address)) {
            return Optional.of(Objection.MALFORMED);
        }
        if (!scheme.equals("https") && !(plainHttp && scheme.equals("http"))) {
            return Optional.of(Objection.NOT_HTTPS);
        }
        return privateNetworks || !isKnownToBePrivate(address.getHost())
                ? Optional.empty()
                : Optional.of(Objection.NOT_PUBLIC);
    }

    /** A port below 1024 that is not the Web's would let others make us speak to a mail server, or whatever listens there. */
    private static boolean isMalformed(URI address) {
        var port = address.getPort();
        return address.getHost() == null
                || address.getHost().isEmpty()
                || address.getRawUserInfo() != null
                || address.getRawFragment() != null
                || (port != -1 && port != HTTP && port != HTTPS && port < FIRST_FREE_PORT);
    }

    private static boolean isKnownToBePrivate(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        if (name.equals("localhost") || name.endsWith(".localhost") || name.endsWith(".internal")) {
            return true;
        }
        try {
            return !PublicNetworks.contain(InetAddress.ofLiteral(name));
        } catch (IllegalArgumentException e) {
            // A name: what it leads to shows when it is resolved.
            return false;
        }
    }
}
