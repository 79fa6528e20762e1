package org.convoca.gateway.page.embed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A page of ours, named by its address, that can be shown in a frame.
 *
 * @param lang of the page
 * @param filters what its address narrows it to
 */
record FramedPage(String lang, String slug, Frame frame, Map<String, String> filters) {

    private static final Pattern PATH =
            Pattern.compile("/([a-z]{2,3})/calls/([a-z0-9][a-z0-9-]{0,99})(/roll|/actions)?/?");
    private static final List<String> FILTERS = List.of("region", "territory", "from", "to");
    private static final int LONGEST = 2000;

    /** Empty for an address that is not of such a page, whatever else it is. */
    static Optional<FramedPage> at(String address, String origin) {
        if (address.length() > LONGEST || !address.startsWith(origin + "/")) {
            return Optional.empty();
        }
        UriComponents parts;
        try {
            parts = UriComponentsBuilder.fromUriString(address).build();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        var path = PATH.matcher(parts.getPath() == null ? "" : parts.getPath());
        return path.matches()
                ? Optional.of(new FramedPage(path.group(1), path.group(2), frame(path.group(3)), filters(parts)))
                : Optional.empty();
    }

    private static Frame frame(String below) {
        return switch (below) {
            case "/roll" -> Frame.ROLL;
            case "/actions" -> Frame.MAP;
            case null, default -> Frame.COUNT;
        };
    }

    private static Map<String, String> filters(UriComponents parts) {
        var filters = new LinkedHashMap<String, String>();
        for (var name : FILTERS) {
            var value = parts.getQueryParams().getFirst(name);
            if (value != null && value.matches("[A-Za-z0-9-]{1,60}")) {
                filters.put(name, value);
            }
        }
        return filters;
    }

    /** The path of what the frame shows. */
    String path() {
        var path = UriComponentsBuilder.fromPath(frame.path(slug)).queryParam("lang", lang);
        filters.forEach(path::queryParam);
        return path.build().toUriString();
    }
}
