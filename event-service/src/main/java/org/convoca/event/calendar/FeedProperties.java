package org.convoca.event.calendar;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param publicUrl of the gateway, under which feeds and pages are known: links in feeds leave our site
 * @param feedRefresh how often calendars are asked to look again; an hour, so that a plaza that moves in the morning is right by noon
 * @param feedEntries how many actions a feed reader is told of, the latest changes first; a hundred, because readers keep what they have seen
 */
@Validated
@ConfigurationProperties("convoca")
record FeedProperties(
        @DefaultValue("http://localhost:8080") @NotNull URI publicUrl,
        @DefaultValue("1h") @NotNull Duration feedRefresh,
        @DefaultValue("100") @Min(1) @Max(1000) int feedEntries) {

    /** @param path beginning with a slash, encoded */
    URI address(String path) {
        return URI.create(publicUrl.toString().replaceAll("/+$", "") + path);
    }

    /** The address of a request; the gateway has the same paths. */
    URI asAskedFor(String path, @Nullable String query) {
        try {
            return address(path + (query == null ? "" : "?" + query));
        } catch (IllegalArgumentException _) {
            // The server takes more than a URI may hold.
            return address(path);
        }
    }
}
