package org.convoca.notification.outbound;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Tells which addresses belong to the public Internet, by IANA's registries of special purposes (RFC 6890). Of IPv6 only what is handed out as global
 * unicast is, without the parts that carry IPv4 inside: they would lead past the check.
 */
final class PublicNetworks {

    /** The last is where Azure's machines ask for their secrets: a public address that leads to the host itself. */
    private static final List<Network> SPECIAL_IPV4 = List.of(
            new Network("0.0.0.0", 8),
            new Network("10.0.0.0", 8),
            new Network("100.64.0.0", 10),
            new Network("127.0.0.0", 8),
            new Network("169.254.0.0", 16),
            new Network("172.16.0.0", 12),
            new Network("192.0.0.0", 24),
            new Network("192.0.2.0", 24),
            new Network("192.31.196.0", 24),
            new Network("192.52.193.0", 24),
            new Network("192.88.99.0", 24),
            new Network("192.168.0.0", 16),
            new Network("192.175.48.0", 24),
            new Network("198.18.0.0", 15),
            new Network("198.51.100.0", 24),
            new Network("203.0.113.0", 24),
            new Network("224.0.0.0", 3),
            new Network("168.63.129.16", 32));

    private static final Network GLOBAL_UNICAST = new Network("2000::", 3);

    /** Protocols (Teredo among them), documentation, 6to4. */
    private static final List<Network> SPECIAL_IPV6 = List.of(
            new Network("2001::", 23),
            new Network("2001:db8::", 32),
            new Network("2002::", 16),
            new Network("2620:4f:8000::", 48),
            new Network("3fff::", 20));

    private PublicNetworks() {}

    static boolean contain(InetAddress address) {
        return switch (address) {
            case Inet4Address ipv4 -> SPECIAL_IPV4.stream().noneMatch(network -> network.contains(ipv4));
            case Inet6Address ipv6 ->
                GLOBAL_UNICAST.contains(ipv6) && SPECIAL_IPV6.stream().noneMatch(network -> network.contains(ipv6));
            default -> false;
        };
    }

    /** @param length of the prefix that all its addresses share with the first, in bits */
    private record Network(InetAddress first, int length) {

        Network(String first, int length) {
            this(InetAddress.ofLiteral(first), length);
        }

        boolean contains(InetAddress address) {
            var bytes = address.getAddress();
            var prefix = first.getAddress();
            for (var bit = 0; bit < length; bit++) {
                var mask = 0x80 >> (bit % 8);
                if ((bytes[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
