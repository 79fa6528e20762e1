package org.convoca.gateway.client;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.convoca.contracts.action.ActionKind;
import org.convoca.contracts.territory.Region;
import org.jspecify.annotations.Nullable;

/**
 * Which street actions; null is no condition.
 *
 * @param from the first day
 * @param to the last day
 * @param bbox west, south, east, north (RFC 7946, section 5)
 * @param after where the page before ended
 * @param limit how many at most
 */
public record ActionQuery(
        @Nullable Region region,
        @Nullable String territory,
        @Nullable ActionKind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String bbox,
        @Nullable String after,
        int limit) {

    /** All that a call has, from the beginning. */
    public static ActionQuery first(int limit) {
        return new ActionQuery(null, null, null, null, null, null, null, limit);
    }

    /** The conditions, by parameter. */
    public Map<String, String> filters() {
        var present = new LinkedHashMap<String, String>();
        put(present, "region", region == null ? null : region.code());
        put(present, "territory", territory);
        put(present, "kind", kind == null ? null : kind.code());
        put(present, "from", from);
        put(present, "to", to);
        put(present, "bbox", bbox);
        return present;
    }

    private static void put(Map<String, String> target, String name, @Nullable Object value) {
        if (value != null) {
            target.put(name, value.toString());
        }
    }

    /** The parameters that are there, by name. */
    Map<String, String> parameters() {
        var all = filters();
        put(all, "after", after);
        all.put("limit", String.valueOf(limit));
        return all;
    }

    /** Whether it asks for a part only. */
    public boolean isFiltered() {
        return !filters().isEmpty();
    }

    public ActionQuery between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new ActionQuery(region, territory, kind, first, last, bbox, after, limit);
    }

    public ActionQuery in(String code) {
        return new ActionQuery(region, code, kind, from, to, bbox, after, limit);
    }

    public ActionQuery within(@Nullable String box) {
        return new ActionQuery(region, territory, kind, from, to, box, after, limit);
    }

    public ActionQuery after(@Nullable String mark, int most) {
        return new ActionQuery(region, territory, kind, from, to, bbox, mark, most);
    }
}
