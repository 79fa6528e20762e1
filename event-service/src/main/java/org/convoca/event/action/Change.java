package org.convoca.event.action;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One change of a published action, as its page tells it.
 *
 * @param version the action's after it
 * @param what names of what changed, as in the API: {@code title}, {@code place}, {@code start} …; never what a held-back place was
 * @param before when it was to take place until then, where that changed
 * @param placeBefore where it was to take place until then, as far as that was shown, where that changed
 * @param titleBefore what it was called until then, where that changed
 */
public record Change(
        int version,
        Instant at,
        List<String> what,
        @Nullable When before,
        @Nullable Place placeBefore,
        @Nullable Map<String, String> titleBefore) {

    public Change {
        what = List.copyOf(what);
        titleBefore = titleBefore == null ? null : Map.copyOf(titleBefore);
    }

    /** A change from a content, of which the public could see at that moment what is kept of it here. */
    static Change of(int version, Instant at, List<String> what, Content before) {
        return new Change(
                version,
                at,
                what,
                what.contains("start") ? before.when() : null,
                what.contains("place") ? before.place().shownAt(at) : null,
                what.contains("title") ? before.titles() : null);
    }

    /** What differs between two contents, by the names of the API. */
    static List<String> between(Content one, Content other) {
        var what = new ArrayList<String>();
        note(what, "kind", one.kind(), other.kind());
        note(what, "title", one.titles(), other.titles());
        note(what, "description", one.descriptions(), other.descriptions());
        note(what, "place", one.place(), other.place());
        note(what, "start", one.when(), other.when());
        note(what, "languages", one.languages(), other.languages());
        note(what, "accessibility", one.accessibility(), other.accessibility());
        note(what, "publicContact", one.publicContact(), other.publicContact());
        note(what, "url", one.url(), other.url());
        note(what, "expectedSize", one.expectedSize(), other.expectedSize());
        note(what, "coOrganisers", one.coOrganisers(), other.coOrganisers());
        note(what, "tentative", one.tentative(), other.tentative());
        return what;
    }

    private static void note(List<String> what, String name, @Nullable Object one, @Nullable Object other) {
        if (!Objects.equals(one, other)) {
            what.add(name);
        }
    }
}
