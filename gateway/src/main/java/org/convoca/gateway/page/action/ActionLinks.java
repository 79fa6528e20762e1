package org.convoca.gateway.page.action;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.convoca.gateway.client.ActionQuery;
import org.convoca.gateway.page.action.Asked.View;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Where one can go from a page of actions, with what was asked for. */
final class ActionLinks {

    private final String path;
    private final String slug;
    private final String origin;
    private final @Nullable ZoneId zone;

    /** @param origin of this site */
    ActionLinks(String path, String slug, String origin) {
        this(path, slug, origin, null);
    }

    /** @param zone whose hours are shown beside those on the spot, on the pages to come as well */
    ActionLinks(String path, String slug, String origin, @Nullable ZoneId zone) {
        this.path = path;
        this.slug = slug;
        this.origin = origin;
        this.zone = zone;
    }

    String to(View view, ActionQuery query) {
        return link(path, withZone(seen(view)), query.filters());
    }

    String to(Period period, ActionQuery query) {
        return link(path, withZone(seen(period)), query.between(null, null).filters());
    }

    /** All that the address of a page says but for the zone. */
    static Map<String, String> kept(Asked asked) {
        var all = asked.period() == null || asked.view() != View.CALENDAR ? seen(asked.view()) : seen(asked.period());
        all.putAll(asked.query().filters());
        return all;
    }

    private static Map<String, String> seen(View view) {
        var seen = new LinkedHashMap<String, String>();
        if (view != View.MAP) {
            seen.put("view", view.code());
        }
        return seen;
    }

    private static Map<String, String> seen(Period period) {
        var seen = seen(View.CALENDAR);
        seen.put("period", period.text());
        return seen;
    }

    private Map<String, String> withZone(Map<String, String> seen) {
        if (zone != null) {
            seen.put("zone", zone.getId());
        }
        return seen;
    }

    /** @param next the API's link to the next page, of which only the mark is taken, as the API wrote it */
    @Nullable
    String next(View view, ActionQuery query, @Nullable String next) {
        var mark = next == null ? null : mark(next);
        if (mark == null) {
            return null;
        }
        var link = to(view, query);
        return link + (link.contains("?") ? "&" : "?") + "after=" + mark;
    }

    private static @Nullable String mark(String next) {
        return UriComponentsBuilder.fromUriString(next).build().getQueryParams().getFirst("after");
    }

    /** The mark of the next page, to be sent to the API. */
    static @Nullable String decodedMark(@Nullable String next) {
        var mark = next == null ? null : mark(next);
        return mark == null ? null : URLDecoder.decode(mark, StandardCharsets.UTF_8);
    }

    /** A feed of what was asked for. */
    String feed(String format, ActionQuery query) {
        var ending = switch (format) {
            case "json" -> "";
            case "json-feed" -> ".json";
            default -> "." + format;
        };
        return link("/api/v1/calls/" + slug + "/actions" + ending, Map.of(), query.filters());
    }

    /** The calendar for programs that keep it up to date. */
    String subscription(ActionQuery query) {
        return origin.replaceFirst("^https?:", "webcal:") + feed("ics", query);
    }

    private static String link(String path, Map<String, String> view, Map<String, String> filters) {
        var all = new LinkedHashMap<>(view);
        all.putAll(filters);
        return path
                + all.entrySet().stream()
                        .map(parameter ->
                                parameter.getKey() + "=" + UriUtils.encodeQueryParam(parameter.getValue(), "UTF-8"))
                        .collect(Collectors.joining("&", all.isEmpty() ? "" : "?", ""));
    }
}
