package org.convoca.trials.system;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids that follow from others (RFC 9562, version 5), as event-service derives them. */
public final class DerivedIds {

    private static final UUID REGISTRATIONS = UUID.fromString("8ea9279f-5a0a-5a44-8b40-be0280df052d");

    private DerivedIds() {}

    /** Of the registration that a signature's publication opens. */
    public static String registration(String signature) {
        try {
            var sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(Long.BYTES * 2)
                    .putLong(REGISTRATIONS.getMostSignificantBits())
                    .putLong(REGISTRATIONS.getLeastSignificantBits())
                    .flip());
            var hash = ByteBuffer.wrap(sha1.digest(signature.getBytes(StandardCharsets.UTF_8)));
            return new UUID(
                            (hash.getLong() & ~0xF000L) | 0x5000L,
                            (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L)
                    .toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
