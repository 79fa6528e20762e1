package org.convoca.event.calendar;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param publicUrl of the gateway, under which feeds and pages are known: links in feeds leave our site
 * @param feedRefresh how often calendars are asked to look again; an hour, so that a plaza that moves in the morning is right by noon
 */
@Validated
@ConfigurationProperties("convoca")
record FeedProperties(
        @DefaultValue("http://localhost:8080") @NotNull URI publicUrl,
        @DefaultValue("1h") @NotNull Duration feedRefresh) {

    /** @param path beginning with a slash, encoded */
    URI address(String path) {
        return URI.create(publicUrl.toString().replaceAll("/+$", "") + path);
    }
}
