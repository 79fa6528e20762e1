package org.convoca.event.calendar;

import java.util.Arrays;
import java.util.Optional;

/** The formats of a call's feeds. */
enum FeedFormat {
    CALENDAR("ics", "text/calendar;charset=UTF-8"),
    /** JSON is UTF-8, and its media type knows no other. */
    GEOJSON("geojson", "application/geo+json"),
    RSS("rss", "application/rss+xml;charset=UTF-8"),
    ATOM("atom", "application/atom+xml;charset=UTF-8"),
    JSON("json", "application/feed+json"),
    CSV("csv", "text/csv;header=present;charset=UTF-8");

    private final String extension;
    private final String contentType;

    FeedFormat(String extension, String contentType) {
        this.extension = extension;
        this.contentType = contentType;
    }

    /** How the name of its resource ends. */
    String extension() {
        return extension;
    }

    String contentType() {
        return contentType;
    }

    /** Whether it tells what is new, the latest change first, instead of all there is. */
    boolean tellsNews() {
        return switch (this) {
            case RSS, ATOM, JSON -> true;
            case CALENDAR, GEOJSON, CSV -> false;
        };
    }

    static Optional<FeedFormat> of(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }
}
