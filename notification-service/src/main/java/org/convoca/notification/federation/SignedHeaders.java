package org.convoca.notification.federation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Signs requests as Mastodon, Mobilizon and the rest read them: HTTP Signatures by draft-cavage-http-signatures-12 with RSA and SHA-256, and the
 * body's digest (RFC 3230). RFC 9421 took the draft's place, but many servers that run today do not read it yet.
 */
final class SignedHeaders {

    /** RFC 9110, section 5.6.7, with two digits for the day. */
    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final String ACTIVITY = "application/activity+json";

    private final InstanceKey key;
    private final Addresses addresses;
    private final Clock clock;

    SignedHeaders(InstanceKey key, Addresses addresses, Clock clock) {
        this.key = key;
        this.addresses = addresses;
        this.clock = clock;
    }

    Map<String, String> post(URI to, byte[] body, ActorName by) {
        return post(to, body, addresses.key(by), key.secret(), clock.instant());
    }

    static Map<String, String> post(URI to, byte[] body, String keyId, PrivateKey key, Instant now) {
        var signed = begun("post", to, now);
        signed.put("digest", digest(body));
        signed.put("content-type", ACTIVITY);
        return headers(signed, keyId, key);
    }

    /** Some servers show their actors only to those who say who they are. */
    Map<String, String> get(URI from, ActorName by) {
        var headers = headers(begun("get", from, clock.instant()), addresses.key(by), key.secret());
        headers.put("Accept", ACTIVITY + ", application/ld+json; profile=\"https://www.w3.org/ns/activitystreams\"");
        return headers;
    }

    private static Map<String, String> begun(String method, URI address, Instant now) {
        var signed = new LinkedHashMap<String, String>();
        signed.put("(request-target)", method + " " + target(address));
        signed.put("host", authority(address));
        signed.put("date", DATE.format(now));
        return signed;
    }

    private static Map<String, String> headers(Map<String, String> signed, String keyId, PrivateKey key) {
        var headers = new LinkedHashMap<String, String>();
        put(headers, "Date", signed.get("date"));
        put(headers, "Digest", signed.get("digest"));
        put(headers, "Content-Type", signed.get("content-type"));
        headers.put(
                "Signature",
                "keyId=\"%s\",algorithm=\"rsa-sha256\",headers=\"%s\",signature=\"%s\""
                        .formatted(keyId, String.join(" ", signed.keySet()), signature(text(signed), key)));
        return headers;
    }

    private static void put(Map<String, String> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }

    /** The text that is signed (section 2.3 of the draft). */
    static String text(Map<String, String> signed) {
        var text = new StringBuilder();
        signed.forEach((name, value) -> text.append(text.isEmpty() ? "" : "\n")
                .append(name)
                .append(": ")
                .append(value));
        return text.toString();
    }

    private static String signature(String text, PrivateKey key) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("RSA with SHA-256 is not available", e);
        }
    }

    static String digest(byte[] body) {
        try {
            return "SHA-256="
                    + Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }

    private static String target(URI uri) {
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** As the client says it in {@code Host}. */
    private static String authority(URI uri) {
        return uri.getRawAuthority().toLowerCase(Locale.ROOT);
    }
}
