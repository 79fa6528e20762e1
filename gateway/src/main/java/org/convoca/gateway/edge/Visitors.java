package org.convoca.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Tells visitors apart for a day, without saying who they are: an HMAC-SHA-256 of the client's address and the day. Nobody without our key can learn
 * the address from it, and the next day the same address is somebody else. Behind one address, all are one visitor. Thread-safe.
 */
@Component
public class Visitors {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final Clock clock;

    Visitors(FormProperties properties, Clock clock) {
        key = new SecretKeySpec(Base64.getDecoder().decode(properties.formKey().strip()), ALGORITHM);
        this.clock = clock;
    }

    /** The visitor of a request that came through the edge: 43 characters in base64url. */
    public String of(HttpServletRequest request) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var text =
                "convoca visitor 1|" + today + "|" + ClientAddress.of(request).line();
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not available", e);
        }
    }
}
