package org.convoca.signature.roll;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** Entity tags of a roll's answers. Weak (RFC 9110, section 8.8.1): the moment of the count may differ where nothing else does. */
final class RollTag {

    private RollTag() {}

    static String of(HttpServletRequest request, Tally tally, RollQuery query) {
        var asked = String.join(
                "|",
                request.getRequestURI(),
                Objects.requireNonNullElse(request.getQueryString(), ""),
                query.language(),
                tally.state());
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(asked.getBytes(UTF_8));
            return "W/\"" + HexFormat.of().formatHex(hash, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }
}
