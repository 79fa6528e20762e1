package org.convoca.event.review;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.convoca.event.call.KnownCalls;
import org.convoca.platform.internal.Coordination;
import org.convoca.platform.outbox.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Goes through everything in the places that a coordinator looks after, call by call in the order of ids; no more than a batch is in memory. */
@Component
class Walk {

    private static final int BATCH = 200;

    private final KnownCalls calls;

    Walk(KnownCalls calls) {
        this.calls = calls;
    }

    /** Reads the first that fit, in the order of their ids. */
    @FunctionalInterface
    interface Batch<S> {
        List<Stored<S>> read(Criteria criteria, int limit);
    }

    <S> Stream<Stored<S>> through(Coordination scope, @Nullable String call, Search.Fields in, Batch<S> batch) {
        return calls(scope, call).stream().flatMap(slug -> ofCall(scope, slug, in, batch));
    }

    private List<String> calls(Coordination scope, @Nullable String call) {
        if (call != null) {
            return scope.looksAfter(call) ? List.of(call) : List.of();
        }
        return scope.calls().isEmpty()
                ? calls.slugs()
                : scope.calls().stream().sorted().toList();
    }

    private static <S> Stream<Stored<S>> ofCall(Coordination scope, String call, Search.Fields in, Batch<S> batch) {
        return Stream.iterate(
                        after(scope, call, in, batch, ""),
                        Objects::nonNull,
                        found -> found.size() < BATCH
                                ? null
                                : after(scope, call, in, batch, found.getLast().id()))
                .flatMap(List::stream);
    }

    private static <S> List<Stored<S>> after(
            Coordination scope, String call, Search.Fields in, Batch<S> batch, String id) {
        var criteria = Criteria.where(in.call()).is(call).and("_id").gt(id);
        return batch.read(scope.everywhere() ? criteria : criteria.andOperator(Search.places(scope, in)), BATCH);
    }
}
