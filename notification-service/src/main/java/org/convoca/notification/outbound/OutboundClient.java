package org.convoca.notification.outbound;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Calls addresses that others named, as a stranger would from outside: never this machine, never a private network. The name is resolved once, every
 * address that it has is checked, and the connection goes to one of those that were checked, so that a name that changes in between leads nowhere.
 * Thread-safe; a call blocks for {@code convoca.outbound.timeout} at the longest.
 */
public interface OutboundClient {

    /**
     * Posts once; nothing is tried again here.
     *
     * @param headers sent as they are; {@code Content-Type} belongs among them
     * @throws IllegalArgumentException when a header holds a control character
     */
    OutboundAnswer post(URI to, Map<String, String> headers, byte[] body);

    /**
     * Fetches once.
     *
     * @throws IllegalArgumentException when a header holds a control character
     */
    OutboundAnswer get(URI from, Map<String, String> headers);

    /** What speaks against that address as it is written; whether its name leads to a public network shows only when it is called. */
    Optional<Objection> objection(URI address);
}
