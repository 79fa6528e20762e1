package org.convoca.notification.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a name and refuses it unless all its addresses may be called. The client connects to what it is given here and asks nobody else, which is
 * what pins the checked address.
 */
final class CheckedNames implements DnsResolver {

    private final DnsResolver names;
    private final boolean privateNetworks;

    CheckedNames(DnsResolver names, boolean privateNetworks) {
        this.names = names;
        this.privateNetworks = privateNetworks;
    }

    /** The name leads somewhere that is not called. */
    static final class NotPublicException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        NotPublicException() {
            super("not a public network");
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = names.resolve(host);
        if (found == null || found.length == 0) {
            throw new UnknownHostException("no address");
        }
        if (!privateNetworks && !Arrays.stream(found).allMatch(PublicNetworks::contain)) {
            throw new NotPublicException();
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
