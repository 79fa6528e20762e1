package org.convoca.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.convoca.gateway.edge.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * A cookie of ours: scripts cannot read it, no other site's form sends it along, and over https it belongs to this host only ({@code __Host-};
 * RFC 6265bis, section 4.1.3.2).
 */
public final class HostCookie {

    private final String name;
    private final boolean secure;

    /** @param name without prefix */
    public HostCookie(String name, PublicAddress address) {
        secure = address.isSecure();
        this.name = secure ? "__Host-" + name : name;
    }

    /** What the browser sends; empty when it sends none. */
    public Optional<String> of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name);
        return cookie == null || cookie.getValue().isEmpty() ? Optional.empty() : Optional.of(cookie.getValue());
    }

    /** @param age null to keep it until the browser is closed */
    public void set(String value, @Nullable Duration age, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(age == null ? Duration.ofSeconds(-1) : age)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    public void clear(HttpServletResponse response) {
        set("", Duration.ZERO, response);
    }
}
