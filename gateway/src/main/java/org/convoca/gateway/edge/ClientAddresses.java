package org.convoca.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Works out who the client is. Only {@code X-Forwarded-For} counts, and of it only what trusted proxies wrote: from the right, each proxy names the
 * one that called it, so the first address that is none of ours is the client, and all that stands left of it is the client's own invention.
 */
final class ClientAddresses {

    private static final String HEADER = "X-Forwarded-For";
    private static final int MOST_PROXIES = 10;

    private final List<Network> trustedProxies;

    ClientAddresses(List<Network> trustedProxies) {
        this.trustedProxies = List.copyOf(trustedProxies);
    }

    ClientAddress of(HttpServletRequest request) {
        var client = InetAddress.ofLiteral(withoutZone(request.getRemoteAddr()));
        if (isTrusted(client)) {
            for (var hop : hopsFromTheRight(request)) {
                var caller = parse(hop);
                if (caller.isEmpty()) {
                    break;
                }
                client = caller.get();
                if (!isTrusted(client)) {
                    break;
                }
            }
        }
        return new ClientAddress(client);
    }

    private boolean isTrusted(InetAddress address) {
        return trustedProxies.stream().anyMatch(network -> network.holds(address));
    }

    private static List<String> hopsFromTheRight(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HEADER)).reversed().stream()
                .flatMap(line -> List.of(line.split(",")).reversed().stream())
                .limit(MOST_PROXIES)
                .toList();
    }

    /** Some proxies write the port too: {@code 192.0.2.1:4711}, {@code [2001:db8::1]:4711}. */
    private static Optional<InetAddress> parse(String hop) {
        var text = hop.strip();
        if (text.startsWith("[") && text.contains("]")) {
            text = text.substring(1, text.indexOf(']'));
        } else if (text.indexOf(':') >= 0 && text.indexOf(':') == text.lastIndexOf(':')) {
            text = text.substring(0, text.indexOf(':'));
        }
        try {
            return Optional.of(InetAddress.ofLiteral(withoutZone(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String withoutZone(String address) {
        var zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }
}
