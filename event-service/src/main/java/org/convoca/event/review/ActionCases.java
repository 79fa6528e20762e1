package org.convoca.event.review;

import static com.mongodb.client.model.Indexes.ascending;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.convoca.contracts.action.ActionAnswered;
import org.convoca.contracts.action.ActionHandedOn;
import org.convoca.contracts.action.ActionQuestioned;
import org.convoca.event.action.ActionId;
import org.convoca.event.action.Facts;
import org.convoca.event.action.StreetAction;
import org.convoca.event.action.StreetActions;
import org.convoca.event.desk.Desk;
import org.convoca.event.desk.Settled;
import org.convoca.event.organising.Reviewing;
import org.convoca.platform.outbox.DecisionLog;
import org.convoca.platform.outbox.LogEntry;
import org.convoca.platform.outbox.Sequenced;
import org.convoca.platform.outbox.Stored;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Street actions that were handed in, or whose group left the roll. They wait since different moments, so that each of the two has an index of its own
 * and a list is made of both.
 */
@Component
class ActionCases implements Cases {

    static final Search.Fields HANDED_IN = fields("state.submittedAt");
    static final Search.Fields LEFT_BEHIND = fields("state.publicity.changedAt");
    static final String MARKED = "state.publicity.awaitingCoordinator";

    private static final Comparator<Case> LONGEST_FIRST = Comparator.comparing(
                    (Case one) -> Objects.requireNonNull(one.waitingSince()))
            .thenComparing(one -> one.id().toString());

    private final StreetActions actions;
    private final DecisionLog log;
    private final Facts facts;
    private final Reviewing reviewing;
    private final Sentences sentences;
    private final MongoTemplate mongo;

    ActionCases(StreetActions actions, Facts facts, Reviewing reviewing, Sentences sentences, MongoTemplate mongo) {
        this.actions = actions;
        this.log = actions.log();
        this.facts = facts;
        this.reviewing = reviewing;
        this.sentences = sentences;
        this.mongo = mongo;
        RequestCases.prepareIndexes(mongo, StreetActions.COLLECTION, HANDED_IN);
        mongo.getCollection(StreetActions.COLLECTION)
                .createIndex(ascending(
                        MARKED,
                        LEFT_BEHIND.since(),
                        "_id",
                        LEFT_BEHIND.territory(),
                        LEFT_BEHIND.region(),
                        LEFT_BEHIND.call()));
    }

    private static Search.Fields fields(String since) {
        return new Search.Fields(
                "state.origin.call",
                "state.content.place.territory",
                "state.content.region",
                since,
                "state.desk.assignee");
    }

    @Override
    public Kind kind() {
        return Kind.ACTION;
    }

    @Override
    public List<Case> waiting(Search search, int limit) {
        if (search.isElsewhere()) {
            return List.of();
        }
        return Stream.of(
                        cases(handedIn(search), Sort.by(HANDED_IN.since(), "_id"), limit),
                        cases(leftBehind(search), Sort.by(LEFT_BEHIND.since(), "_id"), limit))
                .flatMap(List::stream)
                .sorted(LONGEST_FIRST)
                .limit(limit)
                .toList();
    }

    @Override
    public long count(Search search) {
        return search.isElsewhere() ? 0 : count(handedIn(search)) + count(leftBehind(search));
    }

    private long count(Criteria criteria) {
        return mongo.count(Query.query(criteria).limit(RequestCases.MOST_COUNTED), StreetActions.COLLECTION);
    }

    private static Criteria handedIn(Search search) {
        return search.criteria(HANDED_IN);
    }

    private static Criteria leftBehind(Search search) {
        return search.criteria(LEFT_BEHIND).and(MARKED).is(true);
    }

    @Override
    public Optional<Case> find(UUID id) {
        return actions.find(new ActionId(id))
                .filter(stored -> isSeen(stored.state()))
                .map(ActionCase::new);
    }

    @Override
    public List<Case> find(List<UUID> ids) {
        var wanted = ids.stream().map(UUID::toString).distinct().toList();
        return cases(Criteria.where("_id").in(wanted), Sort.unsorted(), wanted.size());
    }

    private static boolean isSeen(StreetAction action) {
        return action.complete() != null;
    }

    @Override
    public List<Case> due(Instant now, int limit) {
        return cases(
                Criteria.where(RequestCases.EFFECTIVE_AT).lte(Date.from(now)),
                Sort.by(RequestCases.EFFECTIVE_AT),
                limit);
    }

    @Override
    public List<Case> assignedTo(UUID coordinator, int limit) {
        return cases(Criteria.where(HANDED_IN.assignee()).is(coordinator), Sort.unsorted(), limit);
    }

    private List<Case> cases(Criteria criteria, Sort sort, int limit) {
        return actions.find(criteria, sort, limit).stream()
                .filter(stored -> isSeen(stored.state()))
                .<Case>map(ActionCase::new)
                .toList();
    }

    @Override
    public boolean write(Case current, Desk next, LogEntry entry, Telling telling) {
        return current instanceof ActionCase(Stored<StreetAction> stored)
                && stored.state() instanceof StreetAction.Reviewable reviewable
                && actions.replace(stored, reviewable.on(next), entry, events(telling, current.id(), reviewable))
                        .isPresent();
    }

    private Sequenced[] events(Telling telling, UUID id, StreetAction.Reviewable action) {
        return switch (telling) {
            case Telling.Nobody _ -> new Sequenced[0];
            case Telling.Questioned(var inquiry) ->
                one((sequence, told) -> new ActionQuestioned(sequence, told, inquiry), id, action);
            case Telling.Answered(var inquiry) ->
                one((sequence, told) -> new ActionAnswered(sequence, told, inquiry), id, action);
            case Telling.HandedOn(var coordinator) ->
                one((sequence, told) -> new ActionHandedOn(sequence, told, coordinator), id, action);
        };
    }

    private Sequenced[] one(Facts.Fact fact, UUID id, StreetAction.Reviewable action) {
        return new Sequenced[] {facts.of(fact, new ActionId(id), action, action.content())};
    }

    @Override
    public void carryOut(Case due, Settled settled) {
        if (due instanceof ActionCase action) {
            reviewing.carryOut(action.stored(), settled.decision(), sentences.toOrganisers(settled.reason(), action));
        }
    }

    @Override
    public DecisionLog log() {
        return log;
    }
}
