package org.convoca.gateway.page.action;

import org.convoca.gateway.client.ActionQuery;

/**
 * The same actions for other programs.
 *
 * @param subscription for calendars that keep themselves up to date
 */
public record Feeds(
        String subscription,
        String ics,
        String rss,
        String atom,
        String jsonFeed,
        String geojson,
        String csv,
        String json,
        String osdi) {

    static Feeds of(ActionLinks links, ActionQuery query) {
        return new Feeds(
                links.subscription(query),
                links.feed("ics", query),
                links.feed("rss", query),
                links.feed("atom", query),
                links.feed("json-feed", query),
                links.feed("geojson", query),
                links.feed("csv", query),
                links.feed("json", query),
                links.feed("osdi", query));
    }
}
