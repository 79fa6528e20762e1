package org.convoca.notification.federation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a request's signature says, and whether it holds (draft-cavage-http-signatures-12). It must cover the path, our host, a fresh date and the
 * body's digest: what was said to another server, at another time or in other words is no use here.
 *
 * @param keyId address of the key
 * @param signature in base64
 */
record SignatureCheck(String keyId, String signature, String text) {

    private static final Pattern PARAMETER = Pattern.compile("([a-zA-Z]{1,20})=(?:\"([^\"]{0,2048})\"|(\\d{1,12}))");
    private static final Set<String> ALGORITHMS = Set.of("rsa-sha256", "hs2019");
    private static final List<String> NEEDED = List.of("(request-target)", "host", "digest");
    private static final String SHA_256 = "SHA-256=";
    private static final Duration AHEAD = Duration.ofMinutes(5);

    /**
     * Reads it and checks all that needs no key; empty when there is none that could be accepted.
     *
     * @param host ours, whatever the request says
     */
    static Optional<SignatureCheck> of(Arrived request, String host, Instant now, Duration oldest) {
        var header = request.signature();
        if (header == null || header.length() > 8192 || !matches(request)) {
            return Optional.empty();
        }
        var parameters = parameters(header);
        var keyId = parameters.get("keyId");
        var signature = parameters.get("signature");
        var names = Arrays.asList(parameters
                .getOrDefault("headers", "date")
                .toLowerCase(Locale.ROOT)
                .split(" "));
        if (keyId == null
                || signature == null
                || !ALGORITHMS.contains(parameters.getOrDefault("algorithm", "hs2019"))
                || !names.containsAll(NEEDED)
                || !isFresh(request, parameters, names, now, oldest)) {
            return Optional.empty();
        }
        return signed(request, parameters, names, host).map(text -> new SignatureCheck(keyId, signature, text));
    }

    private static Map<String, String> parameters(String header) {
        var parameters = new HashMap<String, String>();
        var matcher = PARAMETER.matcher(header);
        while (matcher.find()) {
            parameters.putIfAbsent(matcher.group(1), matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
        }
        return parameters;
    }

    private static boolean isFresh(
            Arrived request, Map<String, String> parameters, List<String> names, Instant now, Duration oldest) {
        try {
            Instant said;
            if (names.contains("date") && request.date() != null) {
                said = Instant.from(SignedHeaders.DATE.parse(request.date()));
            } else if (names.contains("(created)") && parameters.containsKey("created")) {
                said = Instant.ofEpochSecond(Long.parseLong(parameters.getOrDefault("created", "")));
            } else {
                return false;
            }
            return said.isAfter(now.minus(oldest)) && said.isBefore(now.plus(AHEAD));
        } catch (DateTimeException | NumberFormatException e) {
            return false;
        }
    }

    /** The text that must have been signed; empty when it covers a header that we do not see here. */
    private static Optional<String> signed(
            Arrived request, Map<String, String> parameters, List<String> names, String host) {
        var values = new HashMap<String, @Nullable String>();
        values.put("(request-target)", "post " + request.target());
        values.put("(created)", parameters.get("created"));
        values.put("(expires)", parameters.get("expires"));
        values.put("host", host);
        values.put("date", request.date());
        values.put("digest", request.digest());
        values.put("content-type", request.contentType());
        values.put("content-length", String.valueOf(request.length()));
        var signed = new LinkedHashMap<String, String>();
        for (var name : names) {
            var value = values.get(name);
            if (value == null || signed.put(name, value) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(SignedHeaders.text(signed));
    }

    private static boolean matches(Arrived request) {
        return request.digest() != null
                && Arrays.stream(request.digest().split(","))
                        .map(String::strip)
                        .anyMatch(one -> one.regionMatches(true, 0, SHA_256, 0, SHA_256.length())
                                && one.substring(SHA_256.length())
                                        .equals(request.bodyDigest().substring(SHA_256.length())));
    }

    /** Whether the owner of that key signed it. */
    boolean holds(PublicKey key) {
        try {
            var check = Signature.getInstance("SHA256withRSA");
            check.initVerify(key);
            check.update(text.getBytes(UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
