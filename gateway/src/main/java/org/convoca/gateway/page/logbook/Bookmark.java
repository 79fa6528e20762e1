package org.convoca.gateway.page.logbook;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.convoca.gateway.client.DecisionLogs.Keeper;
import org.jspecify.annotations.Nullable;

/**
 * How far a reader has come in each service's log. A log that is through has no place.
 *
 * @param places empty for the beginning of both
 */
record Bookmark(Map<Keeper, Place> places) {

    static final Bookmark BEGINNING = new Bookmark(Map.of());

    private static final Pattern WRITTEN = Pattern.compile("(signatures|events)_([0-9]{1,4})_([^!]{0,200})");
    private static final int LONGEST = 500;

    Bookmark {
        places = Map.copyOf(places);
    }

    /**
     * @param after the service's own mark of a page, or null for the first
     * @param skip how many of that page have been shown
     */
    record Place(@Nullable String after, int skip) {}

    /** As it comes in an address; what cannot be read means the beginning. */
    static Bookmark read(String text) {
        if (text.length() > LONGEST) {
            return BEGINNING;
        }
        var places = new EnumMap<Keeper, Place>(Keeper.class);
        for (var part : text.split("!", 3)) {
            var written = WRITTEN.matcher(part);
            if (written.matches()) {
                places.put(
                        Keeper.valueOf(written.group(1).toUpperCase(Locale.ROOT)),
                        new Place(
                                written.group(3).isEmpty() ? null : written.group(3),
                                Math.min(100, Integer.parseInt(written.group(2)))));
            }
        }
        return new Bookmark(places);
    }

    String written() {
        var text = new StringBuilder();
        places.forEach((keeper, place) -> text.append(text.isEmpty() ? "" : "!")
                .append(keeper.name().toLowerCase(Locale.ROOT))
                .append('_')
                .append(place.skip())
                .append('_')
                .append(place.after() == null ? "" : place.after()));
        return text.toString();
    }

    boolean isBeginning() {
        return places.isEmpty();
    }

    @Nullable
    Place of(Keeper keeper) {
        return isBeginning() ? new Place(null, 0) : places.get(keeper);
    }

    int skip(Keeper keeper) {
        var place = of(keeper);
        return place == null ? 0 : place.skip();
    }

    @Nullable
    String after(Keeper keeper) {
        var place = of(keeper);
        return place == null ? null : place.after();
    }
}
