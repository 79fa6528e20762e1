package org.convoca.event.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.convoca.platform.internal.Coordination;
import org.convoca.platform.outbox.LoggedEntry;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** What coordinators did in the places that one of them looks after, the latest first; of both kinds, in the order of their ids, which is that of time. */
@Component
class Decisions {

    private static final Search.Fields FIELDS =
            new Search.Fields("place.call", "place.territory", "place.region", "", "");
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,20}\\.[0-9a-f-]{36}\\.[0-9]{1,19}");
    private static final Comparator<Found> LATEST_FIRST =
            Comparator.comparing((Found found) -> found.entry().id()).reversed();

    private final Desks desks;
    private final Views views;

    Decisions(Desks desks, Views views) {
        this.desks = desks;
        this.views = views;
    }

    /**
     * @param by null for the system and for those who were asked
     * @param title as it is called now; null when it is gone
     */
    record Line(
            Instant at,
            @Nullable UUID by,
            String what,
            @Nullable String why,
            Kind kind,
            UUID id,
            @Nullable String title,
            String call,
            @Nullable String territory,
            Map<String, String> details) {}

    /** @param next to be given as {@code after}, or null at the end */
    record Page(List<Line> items, @Nullable String next) {}

    private record Found(Kind kind, LoggedEntry entry) {}

    Page page(Coordination scope, @Nullable String call, @Nullable String after, int limit) {
        if (call != null && !scope.looksAfter(call)) {
            return new Page(List.of(), null);
        }
        var found = desks.all().stream()
                .flatMap(cases -> read(cases, criteria(scope, call), position(after), limit + 1))
                .sorted(LATEST_FIRST)
                .toList();
        var shown = found.stream().limit(limit).toList();
        return new Page(
                lines(shown), found.size() > limit ? shown.getLast().entry().id() : null);
    }

    private static Stream<Found> read(Cases cases, Criteria which, @Nullable String after, int limit) {
        return cases.log().page(which, after, limit).stream().map(entry -> new Found(cases.kind(), entry));
    }

    private static Criteria criteria(Coordination scope, @Nullable String call) {
        var criteria = scope.everywhere() ? new Criteria() : Search.places(scope, FIELDS);
        if (call != null) {
            return criteria.and(FIELDS.call()).is(call);
        }
        return scope.calls().isEmpty() ? criteria : criteria.and(FIELDS.call()).in(scope.calls());
    }

    private static @Nullable String position(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return null;
        }
        if (!POSITION.matcher(after).matches()) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, "This is no place in the list.");
        }
        return after;
    }

    private List<Line> lines(List<Found> shown) {
        var titles = new HashMap<UUID, String>();
        for (var cases : desks.all()) {
            var ids = shown.stream()
                    .filter(found -> found.kind() == cases.kind())
                    .map(found -> UUID.fromString(found.entry().aggregate()))
                    .distinct()
                    .toList();
            titles.putAll(titles(cases, ids));
        }
        return shown.stream().map(found -> line(found, titles)).toList();
    }

    private Map<UUID, String> titles(Cases cases, List<UUID> ids) {
        var found = ids.isEmpty() ? List.<Case>of() : cases.find(ids);
        var words = new ArrayList<>(views.words(cases.kind(), found));
        var titles = new HashMap<UUID, String>();
        for (var i = 0; i < found.size(); i++) {
            titles.put(found.get(i).id(), words.get(i).title());
        }
        return titles;
    }

    private static Line line(Found found, Map<UUID, String> titles) {
        var entry = found.entry().entry();
        var id = UUID.fromString(found.entry().aggregate());
        return new Line(
                entry.at(),
                entry.by(),
                entry.what(),
                entry.why(),
                found.kind(),
                id,
                titles.get(id),
                entry.place().call(),
                entry.place().territory(),
                entry.details());
    }

    /** All lines, read bit by bit while the stream is consumed. */
    Stream<Line> stream(Coordination scope, @Nullable String call) {
        return Stream.iterate(
                        page(scope, call, null, 100),
                        Objects::nonNull,
                        page -> page.next() == null ? null : page(scope, call, page.next(), 100))
                .flatMap(page -> page.items().stream());
    }
}
