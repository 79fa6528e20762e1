package org.convoca.signature.register;

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
import org.convoca.platform.outbox.LoggedEntry;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.signature.authority.Reviewer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** What coordinators did in the places that one of them looks after, the latest first; of all kinds, in the order of their ids, which is that of time. */
@Component
class Decisions {

    private static final Pattern POSITION = Pattern.compile("[0-9]{1,20}\\.[0-9a-z-]{1,64}\\.[0-9]{1,19}");
    private static final Comparator<Found> LATEST_FIRST =
            Comparator.comparing((Found found) -> found.entry().id()).reversed();
    private static final int PORTION = 100;

    private final List<Kept> kinds;

    Decisions(List<Kept> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    /**
     * @param by null for the operator, and for those who were asked
     * @param title as it is called now; null when it is gone
     */
    record Line(
            Instant at,
            @Nullable UUID by,
            String what,
            @Nullable String why,
            String kind,
            UUID id,
            @Nullable String title,
            String call,
            @Nullable String territory,
            Map<String, String> details) {}

    /** @param next to be given as {@code after}, or null at the end */
    record Page(List<Line> items, @Nullable String next) {}

    private record Found(Kept kind, LoggedEntry entry) {}

    Page page(Reviewer reviewer, @Nullable String call, @Nullable String after, int limit) {
        var which = criteria(reviewer, call);
        var position = position(after);
        var found = kinds.stream()
                .flatMap(kind ->
                        kind.log().page(which, position, limit + 1).stream().map(entry -> new Found(kind, entry)))
                .sorted(LATEST_FIRST)
                .toList();
        var shown = found.stream().limit(limit).toList();
        return new Page(
                lines(shown), found.size() > limit ? shown.getLast().entry().id() : null);
    }

    /** All lines, read bit by bit while the stream is consumed. */
    Stream<Line> stream(Reviewer reviewer, @Nullable String call) {
        return Stream.iterate(
                        page(reviewer, call, null, PORTION),
                        Objects::nonNull,
                        page -> page.next() == null ? null : page(reviewer, call, page.next(), PORTION))
                .flatMap(page -> page.items().stream());
    }

    private static Criteria criteria(Reviewer reviewer, @Nullable String call) {
        var wanted = new ArrayList<>(reviewer.scope(Reviewer.Fields.LOG));
        if (call != null) {
            wanted.add(Criteria.where(Reviewer.Fields.LOG.call()).is(call));
        }
        return wanted.isEmpty() ? new Criteria() : new Criteria().andOperator(wanted);
    }

    private static @Nullable String position(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return null;
        }
        if (!POSITION.matcher(after).matches()) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "There is no such place in this list.",
                    List.of(new FieldError("/after", "unknown-after", "There is no such place in this list.")));
        }
        return after;
    }

    private List<Line> lines(List<Found> shown) {
        var titles = new HashMap<UUID, String>();
        for (var kind : kinds) {
            var ids = shown.stream()
                    .filter(found -> found.kind() == kind)
                    .map(found -> kind.id(found.entry().aggregate()))
                    .distinct()
                    .toList();
            kind.outlines(ids).forEach(outline -> titles.put(outline.id(), outline.title()));
        }
        return shown.stream().map(found -> line(found, titles)).toList();
    }

    private static Line line(Found found, Map<UUID, String> titles) {
        var entry = found.entry().entry();
        var id = found.kind().id(found.entry().aggregate());
        return new Line(
                entry.at(),
                entry.by(),
                entry.what(),
                entry.why(),
                found.kind().kind(),
                id,
                titles.get(id),
                entry.place().call(),
                entry.place().territory(),
                entry.details());
    }
}
