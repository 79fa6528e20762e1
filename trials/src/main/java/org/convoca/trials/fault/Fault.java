package org.convoca.trials.fault;

import java.time.Duration;
import org.convoca.trials.system.Options;

/** What is done to a system while clients sign and confirm; what must hold afterwards is the same for all: see {@link FaultTrial}. */
interface Fault {

    String id();

    String what();

    /** Beside all invariants. */
    String threshold();

    /** Does it; returns when it is over. */
    void inflict(Scene scene) throws Exception;

    /** Looks at what this fault alone brings about, at rest, before the history is checked. */
    default void atRest(Scene scene) throws Exception {}

    /** Clients a second. */
    default double rate() {
        return 5;
    }

    /** Which part of them confirms. */
    default double confirming() {
        return 0.5;
    }

    /** Within which the system lives again when the fault is over. */
    default Duration limit() {
        return Duration.ofSeconds(60);
    }

    /** Within which nothing moves any more when all clients know where they stand. */
    default Duration toRest() {
        return Duration.ofMinutes(3);
    }

    /** The usual ones mean the system that trials share. */
    default Options options() {
        return Options.USUAL;
    }
}
