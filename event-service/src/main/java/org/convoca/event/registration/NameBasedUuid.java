package org.convoca.event.registration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** UUIDs that are always the same for the same name (RFC 9562, section 5.5: version 5, SHA-1). */
final class NameBasedUuid {

    private static final long VERSION_BITS = 0xF000L;
    private static final long VERSION_5 = 0x5000L;
    private static final long VARIANT_BITS = 0xC000_0000_0000_0000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private NameBasedUuid() {}

    static UUID of(UUID namespace, String name) {
        var text = name.getBytes(UTF_8);
        var named = ByteBuffer.allocate(2 * Long.BYTES + text.length)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .put(text);
        var hash = ByteBuffer.wrap(sha1().digest(named.array()));
        return new UUID((hash.getLong() & ~VERSION_BITS) | VERSION_5, (hash.getLong() & ~VARIANT_BITS) | VARIANT);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
