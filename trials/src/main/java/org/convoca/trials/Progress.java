package org.convoca.trials;

/** Where a trial tells how far it is; not its result. */
@FunctionalInterface
public interface Progress {

    void say(String line);
}
