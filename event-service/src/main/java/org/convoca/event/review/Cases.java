package org.convoca.event.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoca.event.desk.Desk;
import org.convoca.event.desk.Settled;
import org.convoca.platform.outbox.DecisionLog;
import org.convoca.platform.outbox.LogEntry;

/** All cases of one kind, and what is done with them: each step is one write, and holds only for what was read. */
interface Cases {

    Kind kind();

    /** Those that wait and fit, the longest first. */
    List<Case> waiting(Search search, int limit);

    /** How many do; where there are very many, so many. */
    long count(Search search);

    /** The one of that id, waiting or decided; none that coordinators never see. */
    Optional<Case> find(UUID id);

    List<Case> find(List<UUID> ids);

    /** Those whose decision has taken effect, the longest ago first. */
    List<Case> due(Instant now, int limit);

    /** Those that were handed to that coordinator. */
    List<Case> assignedTo(UUID coordinator, int limit);

    /** Writes what a coordinator did; false when somebody has written since, then nothing was changed. */
    boolean write(Case current, Desk next, LogEntry entry, Telling telling);

    /**
     * Carries out a decision that has taken effect.
     *
     * @throws org.convoca.platform.problem.ProblemException when the state does not allow it, or somebody has written since; nothing was changed
     */
    void carryOut(Case due, Settled settled);

    /** What coordinators did with all of them. */
    DecisionLog log();

    /** What others are to hear of a step. */
    sealed interface Telling {

        /** A decision is told when it takes effect. */
        record Nobody() implements Telling {}

        record Questioned(UUID inquiry) implements Telling {}

        record Answered(UUID inquiry) implements Telling {}

        record HandedOn(UUID coordinator) implements Telling {}
    }
}
