package org.convoca.event.call;

/**
 * A feature that has something to do when a call's week is announced, moved or withdrawn. It is told after the change was taken, within the same
 * delivery: what it does must be safe to repeat, and when it fails, the delivery is repeated.
 */
@FunctionalInterface
public interface WeekListener {

    /** @param call as it stands now, which may be later than what it is told of */
    void weekChanged(KnownCall call);
}
