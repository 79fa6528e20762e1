package org.convoca.notification.mail;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import org.convoca.platform.outbox.Stored;

/**
 * What is known of the due mails of one priority, and when to look again: at once when one was stored, else after a pause that doubles while there is
 * nothing. Guarded by the lock of {@link Leases}, but for {@link #ring}.
 */
final class Lane {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private final Priority priority;
    private final Duration longestPause;

    /** Seen as due and not yet leased. What another instance has taken since cannot be leased any more, so that a stale sight does no harm. */
    private final Queue<Stored<Mail>> found = new ArrayDeque<>();

    private volatile boolean rung = true;
    private Duration pause = FIRST_PAUSE;
    private long nextLook;

    Lane(Priority priority, Duration longestPause) {
        this.priority = priority;
        this.longestPause = longestPause;
    }

    Priority priority() {
        return priority;
    }

    /** Says that a mail was stored. From any thread. */
    void ring() {
        rung = true;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    Stored<Mail> next() {
        return found.remove();
    }

    /** Whether asking the database is worth it. */
    boolean wantsALook(long now) {
        return found.isEmpty() && (rung || now - nextLook >= 0);
    }

    /** Before the database is asked, so that what is stored meanwhile rings again. */
    void looking() {
        rung = false;
    }

    void saw(Collection<Stored<Mail>> due, long now) {
        found.addAll(due);
        if (due.isEmpty()) {
            nextLook = now + pause.toNanos();
            var doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
        } else {
            pause = FIRST_PAUSE;
            nextLook = now;
        }
    }

    /** For how long nobody need look, unless it rings. */
    Duration rest(long now) {
        var left = Duration.ofNanos(Math.max(nextLook - now, 0));
        return left.compareTo(FIRST_PAUSE) < 0 ? FIRST_PAUSE : left;
    }
}
