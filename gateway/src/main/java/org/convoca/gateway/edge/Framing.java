package org.convoca.gateway.edge;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which other sites may show our embedded pages in theirs. No other page of ours can be framed.
 *
 * @param on origins as {@code https://example.org}; {@code *} for all. Embedded pages hold nothing that is not public and do nothing by themselves
 */
@ConfigurationProperties("convoca.gateway.embed")
public record Framing(@DefaultValue("*") List<String> on) {

    private static final String POLICY = "Content-Security-Policy";
    private static final String NOBODY = "frame-ancestors 'none'";

    public Framing {
        on = List.copyOf(on);
        for (var origin : on) {
            if (!origin.equals("*") && !origin.matches("https?://[A-Za-z0-9.*:-]+")) {
                throw new IllegalArgumentException("convoca.gateway.embed.on holds origins as https://example.org");
            }
        }
    }

    /** Lets those sites frame this answer. */
    public void allow(HttpServletResponse response) {
        response.setHeader(
                POLICY,
                String.valueOf(response.getHeader(POLICY)).replace(NOBODY, "frame-ancestors " + String.join(" ", on)));
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    }
}
