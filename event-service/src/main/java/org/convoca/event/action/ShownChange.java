package org.convoca.event.action;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convoca.contracts.action.ActionStatus;
import org.jspecify.annotations.Nullable;

/**
 * One change of a public action, told with what was and what is. What was held back then is held back here, and so is what is held back now.
 *
 * @param version the action's after it
 * @param what names of what changed, as in the API
 * @param before of when, where, title and status: what changed, as it was; null in what did not change, or is not known any more
 * @param after the same, as it was after the change
 */
public record ShownChange(int version, Instant at, List<String> what, Side before, Side after) {

    public ShownChange {
        what = List.copyOf(what);
    }

    /** What stood on one side of a change. */
    public record Side(
            @Nullable When when,
            @Nullable Place place,
            @Nullable Map<String, String> title,
            @Nullable ActionStatus status) {}

    /** The changes of an action since its publication, the newest last. */
    public static List<ShownChange> of(PublicAction action) {
        var newestFirst = new ArrayList<ShownChange>();
        var content = action.content();
        var state = new Side(content.when(), content.place(), content.titles(), action.status());
        for (var change : action.publicity().history().reversed()) {
            newestFirst.add(shown(change, state));
            state = earlier(change, state);
        }
        return newestFirst.reversed();
    }

    private static ShownChange shown(Change change, Side state) {
        var what = change.what();
        var title = change.titleBefore();
        return new ShownChange(
                change.version(),
                change.at(),
                what,
                new Side(
                        change.before(),
                        change.placeBefore(),
                        title,
                        what.contains("status") ? ActionStatus.PUBLISHED : null),
                new Side(
                        what.contains("start") ? state.when() : null,
                        what.contains("place") ? state.place() : null,
                        what.contains("title") ? state.title() : null,
                        what.contains("status") ? state.status() : null));
    }

    /** How it stood before a change. */
    private static Side earlier(Change change, Side later) {
        return new Side(
                change.before() == null ? later.when() : change.before(),
                change.placeBefore() == null ? later.place() : change.placeBefore(),
                change.titleBefore() == null ? later.title() : change.titleBefore(),
                change.what().contains("status") ? ActionStatus.PUBLISHED : later.status());
    }
}
