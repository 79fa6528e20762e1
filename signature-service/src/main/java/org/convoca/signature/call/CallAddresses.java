package org.convoca.signature.call;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Addresses of calls for those who read of them elsewhere: these links leave our site.
 *
 * @param publicUrl of the gateway, which has the same paths
 */
@Validated
@ConfigurationProperties("convoca")
public record CallAddresses(
        @DefaultValue("http://localhost:8080") @NotNull URI publicUrl) {

    private URI of(String path) {
        return URI.create(publicUrl.toString().replaceAll("/+$", "") + path);
    }

    /**
     * Of something that programs read about a call.
     *
     * @param below beginning with a slash, encoded
     */
    public URI api(String slug, String below) {
        return of("/api/v1/calls/" + slug + below);
    }

    /** Of a page about a call; where there are no pages in that language, its address leads to another. */
    public URI page(String language, String slug, String below) {
        return of("/" + Locale.forLanguageTag(language).getLanguage() + "/calls/" + slug + below);
    }

    /** The address of a request. */
    public URI asAskedFor(String path, @Nullable String query) {
        try {
            return of(path + (query == null ? "" : "?" + query));
        } catch (IllegalArgumentException _) {
            // The server takes more than a URI may hold.
            return of(path);
        }
    }
}
