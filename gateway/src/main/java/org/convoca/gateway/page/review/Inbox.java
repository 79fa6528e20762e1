package org.convoca.gateway.page.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.convoca.gateway.client.Portion;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.client.Reviews;
import org.convoca.gateway.client.Waiting;
import org.convoca.gateway.client.WaitingKind;
import org.convoca.gateway.page.coordination.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes one list, the oldest first, of what both services keep waiting. Where one does not answer, the rest is there all the same. Thread-safe. */
@Component
class Inbox {

    /** As much as one looks through at a time, and less than what services take as one decision. */
    static final int PAGE = 50;

    private final Reviews reviews;

    Inbox(Reviews reviews) {
        this.reviews = reviews;
    }

    /**
     * A page of all lists together.
     *
     * @param totals by kind, of those that answered
     * @param away kinds whose service does not answer
     * @param next mark of the next page, or null on the last
     */
    record Gathered(
            List<Waiting> items,
            Map<WaitingKind, Long> totals,
            Set<WaitingKind> away,
            @Nullable String next) {

        long total() {
            return totals.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** One list, as far as it was read. */
    private static final class Source {
        private final WaitingKind kind;
        private final Marks.Mark from;
        private final Portion<Waiting> portion;
        private int taken;

        Source(WaitingKind kind, Marks.Mark from, Portion<Waiting> portion) {
            this.kind = kind;
            this.from = from;
            this.portion = portion;
            taken = Math.min(from.skip(), portion.items().size());
        }

        boolean isThrough() {
            return taken >= portion.items().size();
        }

        Waiting head() {
            return portion.items().get(taken);
        }

        Marks.@Nullable Mark mark() {
            if (!isThrough()) {
                return new Marks.Mark(from.after(), taken);
            }
            return portion.next() == null ? null : new Marks.Mark(portion.next(), 0);
        }
    }

    Gathered gather(Desk desk, Filter filter, int size) {
        var marks = Marks.read(filter.after());
        var asked = new EnumMap<WaitingKind, Marks.Mark>(WaitingKind.class);
        for (var kind : filter.kinds()) {
            var mark = marks.of(kind);
            if (mark != null) {
                asked.put(kind, mark);
            }
        }
        var sources = new ArrayList<Source>();
        var totals = new EnumMap<WaitingKind, Long>(WaitingKind.class);
        var away = EnumSet.noneOf(WaitingKind.class);
        var readings = together(desk, filter, asked, size);
        asked.forEach((kind, mark) -> {
            switch (readings.get(kind)) {
                case Reading.Found<Portion<Waiting>> found -> {
                    totals.put(kind, found.value().total());
                    sources.add(new Source(kind, mark, found.value()));
                }
                case Reading.Unavailable<Portion<Waiting>> _ -> away.add(kind);
                // Nothing of that kind is for this coordinator.
                case Reading.Missing<Portion<Waiting>> _ -> totals.put(kind, 0L);
                case null -> away.add(kind);
            }
        });
        return new Gathered(merged(sources, size), totals, away, next(sources, asked, away));
    }

    /** All at once: the page is as slow as the slowest and not as all of them. */
    private Map<WaitingKind, Reading<Portion<Waiting>>> together(
            Desk desk, Filter filter, Map<WaitingKind, Marks.Mark> asked, int size) {
        var readings = new EnumMap<WaitingKind, Reading<Portion<Waiting>>>(WaitingKind.class);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new EnumMap<WaitingKind, Future<Reading<Portion<Waiting>>>>(WaitingKind.class);
            asked.forEach((kind, mark) -> running.put(kind, threads.submit(list(desk, filter, kind, mark, size))));
            running.forEach((kind, future) -> readings.put(kind, result(future)));
        }
        return readings;
    }

    private Callable<Reading<Portion<Waiting>>> list(
            Desk desk, Filter filter, WaitingKind kind, Marks.Mark mark, int size) {
        var query = filter.query(size).from(mark.after(), size + mark.skip());
        return () -> reviews.list(desk.coordination(), kind, query);
    }

    private static Reading<Portion<Waiting>> result(Future<Reading<Portion<Waiting>>> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reading.Unavailable<>();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a list could not be read", e.getCause());
        }
    }

    private static List<Waiting> merged(List<Source> sources, int size) {
        var oldest = new PriorityQueue<Source>(Comparator.comparing((Source source) ->
                        Objects.requireNonNullElse(source.head().waitingSince(), Instant.EPOCH))
                .thenComparing(source -> source.kind));
        sources.stream().filter(source -> !source.isThrough()).forEach(oldest::add);
        var items = new ArrayList<Waiting>();
        while (items.size() < size && !oldest.isEmpty()) {
            var source = oldest.remove();
            items.add(source.head());
            source.taken++;
            if (!source.isThrough()) {
                oldest.add(source);
            }
        }
        return items;
    }

    /** Of a kind whose service is away nothing was shown: it goes on where it stood. */
    private static @Nullable String next(
            List<Source> sources, Map<WaitingKind, Marks.Mark> asked, Set<WaitingKind> away) {
        var marks = new EnumMap<WaitingKind, Marks.Mark>(WaitingKind.class);
        for (var source : sources) {
            var mark = source.mark();
            if (mark != null) {
                marks.put(source.kind, mark);
            }
        }
        if (marks.isEmpty()) {
            return null;
        }
        away.forEach(kind -> marks.put(kind, asked.get(kind)));
        return new Marks(marks).written();
    }
}
