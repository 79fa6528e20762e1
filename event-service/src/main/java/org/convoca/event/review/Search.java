package org.convoca.event.review;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.convoca.platform.internal.Coordination;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * What a coordinator looks for: always only in the places that they look after.
 *
 * @param call of which, or null for all
 * @param territory in which, or null for all
 * @param mine whether only what was handed to them
 * @param after behind what, or null from the start
 */
record Search(
        Coordination scope,
        @Nullable String call,
        @Nullable String territory,
        boolean mine,
        @Nullable Position after) {

    /** A place in a list that begins with what waits the longest. */
    record Position(Instant since, String id) {

        static Position parse(String text) {
            try {
                var dot = text.indexOf('.');
                return new Position(
                        Instant.ofEpochMilli(Long.parseLong(text.substring(0, Math.max(dot, 0)))),
                        UUID.fromString(text.substring(dot + 1)).toString());
            } catch (IllegalArgumentException | DateTimeException _) {
                throw new ProblemException(ProblemType.MALFORMED_REQUEST, "This is no place in the list.");
            }
        }

        @Override
        public String toString() {
            return since.toEpochMilli() + "." + id;
        }
    }

    /** Where the fields stand by which it is looked for. */
    record Fields(String call, String territory, String region, String since, String assignee) {}

    /** Those that wait and fit; {@code since} is a range, so that an index over it holds nothing else. */
    Criteria criteria(Fields in) {
        var after = after();
        var criteria = after == null
                ? Criteria.where(in.since()).gt(Date.from(Instant.EPOCH))
                : Criteria.where(in.since()).gte(Date.from(after.since()));
        narrow(criteria, in);
        var either = new ArrayList<Criteria>();
        if (after != null) {
            either.add(new Criteria()
                    .orOperator(
                            Criteria.where(in.since()).gt(Date.from(after.since())),
                            Criteria.where("_id").gt(after.id())));
        }
        if (!scope.everywhere()) {
            either.add(places(scope, in));
        }
        return either.isEmpty() ? criteria : criteria.andOperator(either);
    }

    private void narrow(Criteria criteria, Fields in) {
        if (call != null) {
            criteria.and(in.call()).is(call);
        } else if (!scope.calls().isEmpty()) {
            criteria.and(in.call()).in(scope.calls());
        }
        if (territory != null) {
            criteria.and(in.territory()).is(territory);
        }
        if (mine) {
            criteria.and(in.assignee()).is(scope.coordinator());
        }
    }

    static Criteria places(Coordination scope, Fields in) {
        return new Criteria()
                .orOperator(List.of(
                        Criteria.where(in.territory()).in(scope.territories()),
                        Criteria.where(in.region()).in(scope.regions())));
    }

    /** Whether there can be nothing, since they do not look after that call. */
    boolean isElsewhere() {
        return call != null && !scope.looksAfter(call);
    }
}
