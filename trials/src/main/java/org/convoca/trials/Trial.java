package org.convoca.trials;

/** One trial: does something to a running system and measures what becomes of it. A new one is added to {@link Registry}. */
public interface Trial {

    /** As in {@code ./convoca trial F1}; unique. */
    String id();

    /** What happens, in one line, for people. */
    String what();

    /** What must hold for the trial to pass, in one line. */
    String threshold();

    /** @throws Exception when it could not be carried out, which is no result at all */
    Outcome run(Setting setting) throws Exception;
}
