package org.convoca.event.calendar;

import org.springframework.stereotype.Component;

/** Which writer writes a format. */
@Component
class FeedWriters {

    private final CalendarWriter calendar;
    private final GeoJsonWriter geoJson;
    private final RssWriter rss;
    private final AtomWriter atom;
    private final JsonFeedWriter json;
    private final CsvFeedWriter csv;

    FeedWriters(
            CalendarWriter calendar,
            GeoJsonWriter geoJson,
            RssWriter rss,
            AtomWriter atom,
            JsonFeedWriter json,
            CsvFeedWriter csv) {
        this.calendar = calendar;
        this.geoJson = geoJson;
        this.rss = rss;
        this.atom = atom;
        this.json = json;
        this.csv = csv;
    }

    FeedWriter of(FeedFormat format) {
        return switch (format) {
            case CALENDAR -> calendar;
            case GEOJSON -> geoJson;
            case RSS -> rss;
            case ATOM -> atom;
            case JSON -> json;
            case CSV -> csv;
        };
    }
}
