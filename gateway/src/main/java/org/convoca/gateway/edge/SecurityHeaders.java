package org.convoca.gateway.edge;

import java.util.LinkedHashMap;
import java.util.Map;

/** What every answer tells browsers to be careful about. */
final class SecurityHeaders {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static Map<String, String> forAddress(PublicAddress address) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        if (address.isSecure()) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
        return headers;
    }
}
