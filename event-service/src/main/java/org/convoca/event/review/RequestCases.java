package org.convoca.event.review;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoca.contracts.registration.RegistrationAnswered;
import org.convoca.contracts.registration.RegistrationHandedOn;
import org.convoca.contracts.registration.RegistrationQuestioned;
import org.convoca.event.desk.Desk;
import org.convoca.event.desk.Settled;
import org.convoca.event.registration.Registration;
import org.convoca.event.registration.RegistrationId;
import org.convoca.event.registration.Registrations;
import org.convoca.event.registration.Request;
import org.convoca.event.requesting.Reviewing;
import org.convoca.platform.outbox.DecisionLog;
import org.convoca.platform.outbox.LogEntry;
import org.convoca.platform.outbox.Stored;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Requests of groups without a signature. Indexes of our own: what waits by since when, with its place, so that no document is read of another place;
 * {@code state.desk.settled.effectiveAt} and {@code state.desk.assignee} (sparse).
 */
@Component
class RequestCases implements Cases {

    static final Search.Fields FIELDS = new Search.Fields(
            "state.group.call",
            "state.group.territory",
            "state.group.region",
            "state.waitingSince",
            "state.desk.assignee");
    static final String EFFECTIVE_AT = "state.desk.settled.effectiveAt";
    static final int MOST_COUNTED = 10_000;

    private final Registrations registrations;
    private final DecisionLog log;
    private final Reviewing reviewing;
    private final Sentences sentences;
    private final MongoTemplate mongo;

    RequestCases(Registrations registrations, Reviewing reviewing, Sentences sentences, MongoTemplate mongo) {
        this.registrations = registrations;
        this.log = registrations.log();
        this.reviewing = reviewing;
        this.sentences = sentences;
        this.mongo = mongo;
        prepareIndexes(mongo, Registrations.COLLECTION, FIELDS);
    }

    static void prepareIndexes(MongoTemplate mongo, String collection, Search.Fields fields) {
        var documents = mongo.getCollection(collection);
        documents.createIndex(
                Indexes.ascending(fields.since(), "_id", fields.territory(), fields.region(), fields.call()));
        var sparse = new IndexOptions().sparse(true);
        documents.createIndex(Indexes.ascending(EFFECTIVE_AT), sparse);
        documents.createIndex(Indexes.ascending(fields.assignee()), sparse);
    }

    @Override
    public Kind kind() {
        return Kind.REGISTRATION;
    }

    @Override
    public List<Case> waiting(Search search, int limit) {
        return search.isElsewhere() ? List.of() : cases(search.criteria(FIELDS), Sort.by(FIELDS.since(), "_id"), limit);
    }

    @Override
    public long count(Search search) {
        return search.isElsewhere()
                ? 0
                : mongo.count(Query.query(search.criteria(FIELDS)).limit(MOST_COUNTED), Registrations.COLLECTION);
    }

    @Override
    public Optional<Case> find(UUID id) {
        return registrations
                .find(new RegistrationId(id))
                .filter(stored -> isSeen(stored.state()))
                .map(RequestCase::new);
    }

    @Override
    public List<Case> find(List<UUID> ids) {
        var wanted = ids.stream().map(UUID::toString).distinct().toList();
        return cases(Criteria.where("_id").in(wanted), Sort.unsorted(), wanted.size()).stream()
                .filter(found -> found instanceof RequestCase request
                        && isSeen(request.stored().state()))
                .toList();
    }

    /** What nobody confirmed, and what was disowned, is nobody's business. */
    static boolean isSeen(Registration registration) {
        return switch (registration) {
            case Request.Asked _ -> false;
            case Request.Declined declined -> declined.why() == Request.Why.REVIEWED;
            case Request.AwaitingReview _, Registration.Admitted _, Registration.Merged _ -> true;
        };
    }

    @Override
    public List<Case> due(Instant now, int limit) {
        return cases(Criteria.where(EFFECTIVE_AT).lte(Date.from(now)), Sort.by(EFFECTIVE_AT), limit);
    }

    @Override
    public List<Case> assignedTo(UUID coordinator, int limit) {
        return cases(Criteria.where(FIELDS.assignee()).is(coordinator), Sort.unsorted(), limit);
    }

    private List<Case> cases(Criteria criteria, Sort sort, int limit) {
        return registrations.find(criteria, sort, limit).stream()
                .<Case>map(RequestCase::new)
                .toList();
    }

    @Override
    public boolean write(Case current, Desk next, LogEntry entry, Telling telling) {
        return current instanceof RequestCase(Stored<Registration> stored)
                && stored.state() instanceof Request.AwaitingReview waiting
                && registrations.tryReplace(
                        new RegistrationId(current.id()), stored, waiting.on(next), entry, facts(telling, waiting));
    }

    private static Registrations.Fact[] facts(Telling telling, Request.AwaitingReview waiting) {
        var asking = waiting.asking().reference();
        return switch (telling) {
            case Telling.Nobody _ -> new Registrations.Fact[0];
            case Telling.Questioned(var inquiry) ->
                one((sequence, facts) -> new RegistrationQuestioned(sequence, facts, inquiry, asking));
            case Telling.Answered(var inquiry) ->
                one((sequence, facts) -> new RegistrationAnswered(sequence, facts, inquiry));
            case Telling.HandedOn(var coordinator) ->
                one((sequence, facts) -> new RegistrationHandedOn(sequence, facts, coordinator));
        };
    }

    private static Registrations.Fact[] one(Registrations.Fact fact) {
        return new Registrations.Fact[] {fact};
    }

    @Override
    public void carryOut(Case due, Settled settled) {
        if (due instanceof RequestCase request) {
            var waiting = request.waiting();
            var locale = waiting == null ? "" : waiting.asking().locale();
            reviewing.carryOut(request.stored(), settled, sentences.of(settled.reason(), locale));
        }
    }

    @Override
    public DecisionLog log() {
        return log;
    }
}
