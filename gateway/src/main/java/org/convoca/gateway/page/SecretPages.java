package org.convoca.gateway.page;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Of pages that are for one reader alone: nothing may keep them, index them, or pass their address on (S-7). */
@ControllerAdvice(annotations = SecretPage.class)
public class SecretPages {

    /** For what is answered outside of a {@link SecretPage}. */
    public static void keep(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    @ModelAttribute
    void answering(HttpServletResponse response) {
        keep(response);
    }
}
