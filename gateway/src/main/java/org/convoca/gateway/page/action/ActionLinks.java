package org.convoca.gateway.page.action;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
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

    /** @param origin of this site */
    ActionLinks(String path, String slug, String origin) {
        this.path = path;
        this.slug = slug;
        this.origin = origin;
    }

    String to(View view, ActionQuery query) {
        return link(path, view == View.MAP ? Map.of() : Map.of("view", view.code()), query.filters());
    }

    String to(Period period, ActionQuery query) {
        var view = new LinkedHashMap<String, String>();
        view.put("view", View.CALENDAR.code());
        view.put("period", period.text());
        return link(path, view, query.between(null, null).filters());
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
