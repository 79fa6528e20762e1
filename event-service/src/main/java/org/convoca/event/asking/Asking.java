package org.convoca.event.asking;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.convoca.event.action.ActionId;
import org.convoca.event.action.AskedActions;
import org.convoca.event.action.Facts;
import org.convoca.event.action.StreetAction;
import org.convoca.event.action.StreetActions;
import org.convoca.event.call.KnownCall;
import org.convoca.event.call.KnownCalls;
import org.convoca.event.call.WeekListener;
import org.convoca.event.registration.RegisteredGroups;
import org.convoca.platform.outbox.OutboxFullException;
import org.convoca.platform.outbox.Sequenced;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.switches.Switch;
import org.convoca.platform.switches.Switches;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Asks organisers when their call's week is announced or moved, and as time goes by. A question, the event that tells it, and the moment of the next
 * one are one write on the version that was read: of several instances that look at an action at once, one asks. Thread-safe.
 */
@Service
class Asking implements WeekListener {

    private static final Logger log = LoggerFactory.getLogger(Asking.class);
    private static final int BATCH = 200;
    /** A run ends some time, even while more falls due than it can write. */
    private static final int MOST_BATCHES = 50;

    private static final int MOST_ATTEMPTS = 5;

    private final StreetActions actions;
    private final AskedActions asked;
    private final KnownCalls calls;
    private final RegisteredGroups groups;
    private final Facts facts;
    private final Switches switches;
    private final Clock clock;

    Asking(
            StreetActions actions,
            AskedActions asked,
            KnownCalls calls,
            RegisteredGroups groups,
            Facts facts,
            Switches switches,
            Clock clock) {
        this.actions = actions;
        this.asked = asked;
        this.calls = calls;
        this.groups = groups;
        this.facts = facts;
        this.switches = switches;
        this.clock = clock;
    }

    /** Goes through the call's actions; stopped on the way, the next delivery goes through them again and asks only who was not asked. */
    @Override
    public void weekChanged(KnownCall call) {
        var number = 0;
        var batch = asked.of(call.slug(), "", BATCH);
        while (!batch.isEmpty()) {
            for (var stored : batch) {
                number += look(stored, call) ? 1 : 0;
            }
            batch = asked.of(call.slug(), batch.getLast().id(), BATCH);
        }
        if (number > 0) {
            log.info("the week of {} stands otherwise for {} actions", call.slug(), number);
        }
    }

    @Scheduled(fixedDelayString = "${convoca.jobs.pause}", initialDelayString = "${convoca.jobs.pause}")
    void run() {
        if (switches.isOff(Switch.REMINDERS)) {
            return;
        }
        for (var batches = 0; batches < MOST_BATCHES; batches++) {
            var batch = asked.due(clock.instant(), BATCH);
            batch.forEach(this::look);
            if (batch.size() < BATCH) {
                return;
            }
        }
    }

    private void look(Stored<StreetAction> stored) {
        try {
            calls.find(stored.state().origin().call()).ifPresent(call -> look(stored, call));
        } catch (OutboxFullException | OptimisticLockingFailureException e) {
            log.warn("action {} is asked about later: {}", stored.id(), e.getMessage());
        }
    }

    /** Whether something was written. Where somebody else was faster, it is looked at again: they may have asked, or changed it. */
    private boolean look(Stored<StreetAction> stored, KnownCall call) {
        var current = Optional.of(stored);
        for (var attempt = 0; attempt < MOST_ATTEMPTS && current.isPresent(); attempt++) {
            if (!(current.get().state() instanceof StreetAction.Askable action)) {
                return false;
            }
            var decision = decide(action, call);
            if (decision.questions().equals(action.questions())) {
                return false;
            }
            if (ask(current.get(), action, decision)) {
                return true;
            }
            current = actions.find(id(stored));
        }
        throw new OptimisticLockingFailureException("somebody else keeps changing action " + stored.id());
    }

    private Agenda.Decision decide(StreetAction.Askable action, KnownCall call) {
        var decision = Agenda.of(action, call, clock.instant());
        var changes = !decision.questions().equals(action.questions());
        return changes && !mayBeAsked(action.origin().registration()) ? Agenda.nothing(action) : decision;
    }

    private boolean ask(Stored<StreetAction> stored, StreetAction.Askable action, Agenda.Decision decision) {
        var next = action.asking(decision.questions());
        var events = decision.asked().stream()
                .map(asked -> facts.asking(asked.question(), asked.reminder(), id(stored), next))
                .toArray(Sequenced[]::new);
        return actions.replace(stored, next, events).isPresent();
    }

    private static ActionId id(Stored<StreetAction> stored) {
        return ActionId.parse(stored.id()).orElseThrow();
    }

    /** A group that left the roll is the coordinator's business, and examples have nobody behind them. */
    private boolean mayBeAsked(UUID registration) {
        return groups.find(registration)
                .map(group -> group.isOpen() && !group.example())
                .orElse(false);
    }
}
