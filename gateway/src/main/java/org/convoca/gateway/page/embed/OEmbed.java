package org.convoca.gateway.page.embed;

import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What a site needs to show a page of ours within its own (oEmbed 1.0, section 2.3.4.4).
 *
 * @param cacheAge in seconds
 * @param html a frame, which shows what is true when somebody looks at it
 */
@JsonNaming(SnakeCaseStrategy.class)
record OEmbed(
        String version,
        String type,
        String title,
        String providerName,
        String providerUrl,
        int cacheAge,
        int width,
        int height,
        String html) {

    private static final int A_DAY = 86_400;

    static OEmbed of(String title, String origin, int width, int height, String html) {
        return new OEmbed("1.0", "rich", title, "Convoca", origin, A_DAY, width, height, html);
    }
}
