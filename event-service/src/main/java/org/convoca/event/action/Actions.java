package org.convoca.event.action;

import static com.mongodb.client.model.Indexes.ascending;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.convoca.platform.outbox.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/**
 * The actions that the public sees, as it may see them: published, over, reported, and cancelled after publication. Thread-safe.
 *
 * <p>All queries are ranges of one order: by day, then local time, then id; without a day at the end. An index for each filter keeps that order, so a
 * page costs what it returns. Two filters at once use one of their indexes and look the other up; a box walks the latitudes it spans.
 */
@Repository
public class Actions {

    static final String CALL = "state.listing.call";
    static final String POSITION = "state.listing.position";
    static final String TERRITORY = "state.listing.territory";
    static final String REGION = "state.listing.region";
    static final String KIND = "state.listing.kind";
    static final String SIGNATURES = "state.listing.signatures";
    static final String STATE = "state._class";
    static final String DAY = "state.listing.day";
    private static final String LAT = "state.listing.lat";
    private static final String LON = "state.listing.lon";
    private static final String SHOWN_FROM = "state.listing.shownFrom";
    private static final int BATCH = 200;

    private final StreetActions actions;
    private final Clock clock;

    Actions(StreetActions actions, MongoTemplate mongo, Clock clock) {
        this.actions = actions;
        this.clock = clock;
        var documents = mongo.getCollection(StreetActions.COLLECTION);
        documents.createIndex(ascending(CALL, POSITION));
        for (var filter : List.of(TERRITORY, REGION, KIND, SIGNATURES)) {
            documents.createIndex(ascending(CALL, filter, POSITION));
        }
        documents.createIndex(ascending(CALL, LAT, LON));
        // What ActionCounts counts, so that it looks at no document.
        documents.createIndex(ascending(CALL, STATE, REGION, TERRITORY, DAY));
    }

    /**
     * A part of the list.
     *
     * @param next the position to go on from, or null at the end
     */
    public record Page(List<PublicAction> items, @Nullable String next) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /** The action of that id, or empty when the public does not see it. */
    public Optional<PublicAction> find(ActionId id) {
        var now = clock.instant();
        return actions.find(id)
                .map(Stored::state)
                .filter(StreetAction.Public.class::isInstance)
                .map(action -> PublicAction.of(id, (StreetAction.Public) action, now));
    }

    /**
     * The first actions that fit, behind a position.
     *
     * @param after the {@code next} of the page before, or null for the first
     */
    public Page page(ActionFilter filter, @Nullable String after, int limit) {
        var now = clock.instant();
        var found = found(filter, after, limit + 1, now);
        var shown = found.stream().limit(limit).toList();
        var more = found.size() > limit;
        return new Page(
                shown.stream().map(stored -> shown(stored, now)).toList(), more ? position(shown.getLast()) : null);
    }

    /** All actions that fit, in the order of the list, read bit by bit while the stream is consumed. */
    public Stream<PublicAction> stream(ActionFilter filter) {
        return Stream.iterate(page(filter, null, BATCH), Objects::nonNull, page -> following(filter, page))
                .flatMap(page -> page.items().stream());
    }

    private @Nullable Page following(ActionFilter filter, Page page) {
        return page.next() == null ? null : page(filter, page.next(), BATCH);
    }

    private List<Stored<StreetAction>> found(ActionFilter filter, @Nullable String after, int limit, Instant now) {
        return actions.store().find(criteria(filter, after, now), Sort.by(POSITION), limit);
    }

    static Criteria criteria(ActionFilter filter, @Nullable String after, Instant now) {
        var criteria = matching(filter);
        range(criteria.and(POSITION), filter, after);
        return filter.box() == null ? criteria : inBox(criteria, filter.box(), now);
    }

    private static Criteria matching(ActionFilter filter) {
        var criteria = Criteria.where(CALL).is(filter.call());
        is(criteria, TERRITORY, filter.territory());
        is(criteria, REGION, filter.region() == null ? null : filter.region().code());
        is(criteria, KIND, filter.kind() == null ? null : filter.kind().code());
        is(criteria, SIGNATURES, filter.signature());
        return criteria;
    }

    /** The same in no order of theirs: days are asked for only where the filter names some. */
    static Criteria unordered(ActionFilter filter, Instant now) {
        if (filter.from() != null || filter.to() != null) {
            return criteria(filter, null, now);
        }
        var criteria = matching(filter);
        return filter.box() == null ? criteria : inBox(criteria, filter.box(), now);
    }

    private static void is(Criteria criteria, String field, @Nullable Object value) {
        if (value != null) {
            criteria.and(field).is(value);
        }
    }

    private static void range(Criteria position, ActionFilter filter, @Nullable String after) {
        var from = filter.from() == null ? "" : filter.from().toString();
        if (after == null || after.compareTo(from) < 0) {
            position.gte(from);
        } else {
            position.gt(after);
        }
        if (filter.to() != null) {
            position.lt(filter.to().plusDays(1).toString());
        } else if (filter.from() != null) {
            position.lt("~");
        }
    }

    private static Criteria inBox(Criteria criteria, ActionFilter.Box box, Instant now) {
        criteria.and(LAT).gte(box.south()).lte(box.north());
        criteria.and(SHOWN_FROM).lte(Date.from(now));
        if (box.west() <= box.east()) {
            return criteria.and(LON).gte(box.west()).lte(box.east());
        }
        // A box over the antimeridian lacks what lies between its east and its west.
        return criteria.norOperator(Criteria.where(LON).gt(box.east()).lt(box.west()));
    }

    static PublicAction shown(Stored<StreetAction> stored, Instant now) {
        var id = ActionId.parse(stored.id()).orElseThrow();
        return PublicAction.of(id, (StreetAction.Public) stored.state(), now);
    }

    private static String position(Stored<StreetAction> stored) {
        return switch (stored.state()) {
            case StreetAction.Published published -> published.listing().position();
            case StreetAction.Cancelled cancelled -> cancelled.listing().position();
            case StreetAction.Reported reported -> reported.listing().position();
            case StreetAction.Draft _,
                    StreetAction.Discarded _,
                    StreetAction.AwaitingReview _,
                    StreetAction.Rejected _ -> throw new IllegalStateException("not listed");
        };
    }
}
