package org.convoca.gateway.page.registration;

import java.util.List;
import org.convoca.gateway.client.Gazetteer.Settlement;
import org.convoca.gateway.page.Places;
import org.jspecify.annotations.Nullable;

/**
 * A place to choose from.
 *
 * @param value all that is known of it, as it comes back when it is chosen
 * @param where its territory, or empty
 */
record OfferedPlace(String value, String name, String where) {

    /** Those of which one may be meant. */
    static List<OfferedPlace> of(Filled filled, Places places) {
        var reader = filled.workspace().reader();
        var typed = filled.form().get("territory");
        return filled.settlements().stream()
                .map(place -> new OfferedPlace(
                        value(place, decided(place, typed)),
                        place.name(),
                        places.territory(shown(place, typed), reader)))
                .toList();
    }

    /** The territory that the organisers chose, where the place may lie in it; else its country, to tell it from its namesakes. */
    private static String shown(Settlement place, String typed) {
        return place.territories().contains(typed)
                ? typed
                : place.territories().stream().findFirst().orElse("");
    }

    /** Where a place may lie in several territories, its organisers say in which, and nobody else. */
    private static String decided(Settlement place, String typed) {
        return place.territories().size() == 1 || place.territories().contains(typed) ? shown(place, typed) : "";
    }

    private static String value(Settlement place, String territory) {
        return String.join(
                ";",
                String.valueOf(place.lat()),
                String.valueOf(place.lon()),
                place.zone() == null ? "" : place.zone(),
                territory,
                place.name());
    }

    /** The place of a choice; null when it is none of ours. */
    static @Nullable Settlement settlement(String value) {
        var parts = value.split(";", 5);
        if (parts.length < 5) {
            return null;
        }
        try {
            return new Settlement(
                    parts[4],
                    parts[3].isEmpty() ? List.of() : List.of(parts[3]),
                    Double.parseDouble(parts[0]),
                    Double.parseDouble(parts[1]),
                    parts[2].isEmpty() ? null : parts[2]);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
