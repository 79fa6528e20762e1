package org.convoca.notification.outbound;

import java.net.InetAddress;
import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.core5.ssl.SSLContexts;

/** A client that finds every host on this machine, so that a test has as many servers as it needs. */
public final class LocalOutbound {

    private static final Duration LONG = Duration.ofSeconds(20);

    private LocalOutbound() {}

    public static OutboundClient client() {
        var properties = new OutboundProperties(true, true, LONG, LONG, 131_072, 64);
        return OutboundConfiguration.client(properties, new EverybodyIsHere(), SSLContexts.createSystemDefault());
    }

    private static final class EverybodyIsHere implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) {
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
