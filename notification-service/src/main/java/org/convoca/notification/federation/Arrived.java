package org.convoca.notification.federation;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/**
 * A request to an inbox of ours, as it came in at the gateway.
 *
 * @param target path with query, to which it was sent
 * @param date its header of that name, or null; so are the others
 * @param body in UTF-8
 * @param bodyDigest what {@code digest} has to say, by each byte that came
 */
record Arrived(
        String target,
        @Nullable String date,
        @Nullable String digest,
        @Nullable String contentType,
        @Nullable String signature,
        String body,
        String bodyDigest,
        int length) {

    static Arrived of(
            String target,
            @Nullable String date,
            @Nullable String digest,
            @Nullable String contentType,
            @Nullable String signature,
            byte[] body) {
        return new Arrived(
                target,
                date,
                digest,
                contentType,
                signature,
                new String(body, UTF_8),
                SignedHeaders.digest(body),
                body.length);
    }
}
