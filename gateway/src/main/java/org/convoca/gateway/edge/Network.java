package org.convoca.gateway.edge;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * A range of addresses.
 *
 * @param first its lowest address
 * @param prefix how many leading bits its addresses share
 */
record Network(InetAddress first, int prefix) {

    private static final int BITS = Byte.SIZE;

    /**
     * Reads CIDR notation (RFC 4632, RFC 4291): {@code 10.0.0.0/8}, {@code ::1/128}, or a single address.
     *
     * @throws IllegalArgumentException when it is neither
     */
    static Network parse(String text) {
        var slash = text.indexOf('/');
        var address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        var all = address.getAddress().length * BITS;
        var prefix = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
        if (prefix < 0 || prefix > all) {
            throw new IllegalArgumentException("not a network: " + text);
        }
        return around(address, prefix);
    }

    /** The network of that size which holds the address. */
    static Network around(InetAddress address, int prefix) {
        var bytes = address.getAddress();
        for (int i = 0; i < bytes.length; i++) {
            var kept = Math.clamp(prefix - i * BITS, 0, BITS);
            bytes[i] &= (byte) (0xff << (BITS - kept));
        }
        try {
            return new Network(InetAddress.getByAddress(bytes), prefix);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of the wrong length", e);
        }
    }

    boolean holds(InetAddress address) {
        return address.getAddress().length == first.getAddress().length
                && Arrays.equals(around(address, prefix).first.getAddress(), first.getAddress());
    }

    @Override
    public String toString() {
        return first.getHostAddress() + "/" + prefix;
    }
}
