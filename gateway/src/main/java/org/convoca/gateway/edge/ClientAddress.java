package org.convoca.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Objects;

/** Where a request comes from, as far as we can know. */
record ClientAddress(InetAddress value) {

    private static final String ATTRIBUTE = ClientAddress.class.getName();

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static ClientAddress of(HttpServletRequest request) {
        return (ClientAddress)
                Objects.requireNonNull(request.getAttribute(ATTRIBUTE), "the request did not come through the edge");
    }

    boolean isVersion4() {
        return value instanceof Inet4Address;
    }

    /** Who counts as one client: an IPv4 address, or the IPv6 network that one line gets and can change its address in at will. */
    Network line() {
        return Network.around(value, isVersion4() ? 32 : 64);
    }

    /** As it may stand in a log: enough to see a flood, too little to name a person. */
    @Override
    public String toString() {
        return Network.around(value, isVersion4() ? 24 : 48).toString();
    }
}
