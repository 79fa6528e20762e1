package org.convoca.event.action;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.convoca.platform.outbox.Stored;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/**
 * The public actions that changed last, for those who follow what is new. That a place is shown that had been held back is a change too. Served by the
 * indexes of {@link LastChanges}. Thread-safe.
 */
@Repository
public class RecentActions {

    private final StreetActions actions;
    private final Clock clock;

    RecentActions(StreetActions actions, Clock clock) {
        this.actions = actions;
        this.clock = clock;
    }

    /** The latest that fit, the last change first. */
    public List<PublicAction> of(ActionFilter filter, int limit) {
        var now = clock.instant();
        var changed = found(Actions.unordered(filter, now), LastChanges.CHANGED_AT, limit);
        var shown = filter.box() == null ? shown(filter, now, limit) : List.<Stored<StreetAction>>of();
        return Stream.concat(changed.stream(), shown.stream())
                .map(stored -> Actions.shown(stored, now))
                .distinct()
                .sorted(Comparator.comparing(PublicAction::changedAt)
                        .reversed()
                        .thenComparing(action -> action.id().toString()))
                .limit(limit)
                .toList();
    }

    /** Those whose place was shown last. A box looks at that moment itself. */
    private List<Stored<StreetAction>> shown(ActionFilter filter, Instant now, int limit) {
        var criteria = Actions.unordered(filter, now)
                .and(LastChanges.SHOWN_FROM)
                .gt(Date.from(Instant.EPOCH))
                .lte(Date.from(now));
        return found(criteria, LastChanges.SHOWN_FROM, limit);
    }

    private List<Stored<StreetAction>> found(Criteria criteria, String order, int limit) {
        return actions.store().find(criteria, Sort.by(Sort.Direction.DESC, order), limit);
    }
}
