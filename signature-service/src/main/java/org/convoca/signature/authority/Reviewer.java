package org.convoca.signature.authority;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.internal.Coordination;
import org.convoca.platform.outbox.LogEntry;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.signature.signing.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/** The coordinator on whose behalf the gateway calls. What is outside their scope is for them as if it were not there. */
public record Reviewer(Coordination coordination) {

    /** @throws ProblemException when nobody is signed in as a coordinator */
    public static Reviewer of(Caller caller) {
        var coordination = caller.coordination();
        if (coordination == null) {
            throw new ProblemException(ProblemType.FORBIDDEN, "Only coordinators may do this.");
        }
        return new Reviewer(coordination);
    }

    /** Where in documents the place of something stands. */
    public enum Fields {
        SIGNATURE(
                "state.submission.call",
                "state.submission.organisation.territory",
                "state.submission.organisation.region"),
        CLAIM("state.application.call", "state.application.territory", "state.application.region"),
        LOG("place.call", "place.territory", "place.region");

        private final String call;
        private final String territory;
        private final String region;

        Fields(String call, String territory, String region) {
            this.call = call;
            this.territory = territory;
            this.region = region;
        }

        public String call() {
            return call;
        }

        public String territory() {
            return territory;
        }

        public String region() {
            return region;
        }
    }

    public UUID id() {
        return coordination.coordinator();
    }

    public boolean sees(LogEntry.Place place) {
        return coordination.covers(place.call(), place.territory(), place.region());
    }

    public boolean sees(Submission submission) {
        var organisation = submission.organisation();
        return coordination.covers(
                submission.call().value(),
                organisation.territory(),
                organisation.region().code());
    }

    /** @throws ProblemException when their role does not allow it, though they see the item */
    public void needsToBeCoordinator() {
        if (!coordination.isCoordinator()) {
            throw new ProblemException(ProblemType.FORBIDDEN, "This needs the role of a coordinator.");
        }
    }

    /** Narrows a query to what this coordinator covers; each alternative is served by an index of its own. */
    public List<Criteria> scope(Fields fields) {
        var narrowed = new ArrayList<Criteria>();
        if (!coordination.calls().isEmpty()) {
            narrowed.add(Criteria.where(fields.call).in(coordination.calls()));
        }
        if (!coordination.everywhere()) {
            narrowed.add(new Criteria()
                    .orOperator(
                            Criteria.where(fields.territory).in(coordination.territories()),
                            Criteria.where(fields.region).in(coordination.regions())));
        }
        return narrowed;
    }

    /** What this coordinator did, for the log. */
    public LogEntry entry(
            Submission submission, Instant at, String what, @Nullable String why, Map<String, String> details) {
        return entry(id(), submission, at, what, why, details);
    }

    /** @param by null for the operator, and for the system itself */
    public static LogEntry entry(
            @Nullable UUID by,
            Submission submission,
            Instant at,
            String what,
            @Nullable String why,
            Map<String, String> details) {
        var organisation = submission.organisation();
        var place = new LogEntry.Place(
                submission.call().value(),
                organisation.territory(),
                organisation.region().code());
        return new LogEntry(at, by, what, why, place, details);
    }
}
