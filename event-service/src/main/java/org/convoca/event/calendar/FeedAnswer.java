package org.convoca.event.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/** How a feed is answered: not at all when the reader has it already, else with its headers and, while it is read, its body. */
final class FeedAnswer {

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    FeedAnswer(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    /**
     * What is answered.
     *
     * @param tag of what is written
     * @param lastModified when that may have become another last
     * @param file its name for those who keep it
     */
    record Kind(String tag, Instant lastModified, String contentType, String file) {}

    /** Writes it all; is not asked where the reader has it already. */
    interface Body {
        void write(OutputStream out) throws IOException;
    }

    void write(Kind kind, Body body) throws IOException {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        if (new ServletWebRequest(request, response)
                .checkNotModified(entityTag(kind.tag()), kind.lastModified().toEpochMilli())) {
            return;
        }
        response.setContentType(kind.contentType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + kind.file() + "\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        body.write(response.getOutputStream());
    }

    /** Weak (RFC 9110, section 8.8.1): in the second before a state is looked at again, a body may be newer than its tag. */
    private String entityTag(String tag) {
        var asked = String.join(
                "|",
                request.getRequestURI(),
                Objects.requireNonNullElse(request.getQueryString(), ""),
                Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), ""),
                tag);
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(asked.getBytes(UTF_8));
            return "W/\"" + HexFormat.of().formatHex(hash, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }
}
