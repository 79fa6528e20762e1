package org.convoca.platform.backing;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One thread that commits while anybody waits for it. Who waits is answered by a commit that began after it asked. */
final class GroupCommit implements AutoCloseable {

    private final Runnable commit;
    private final Lock lock = new ReentrantLock();
    private final Condition asked = lock.newCondition();
    private final Condition done = lock.newCondition();
    private long begun;
    private long completed;
    private long wanted;
    private boolean closed;
    private @Nullable RuntimeException failure;
    private final Thread thread;

    GroupCommit(Runnable commit) {
        this.commit = commit;
        this.thread = Thread.ofPlatform().daemon().name("mongo-commit").start(this::run);
    }

    /** Returns when what was written before is on disk. */
    void await() {
        lock.lock();
        try {
            var mine = begun + 1;
            wanted = Math.max(wanted, mine);
            asked.signal();
            while (completed < mine && failure == null && !closed) {
                done.awaitUninterruptibly();
            }
            if (completed < mine) {
                throw new IllegalStateException("the store did not take a write", failure);
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        while (begin()) {
            RuntimeException failed = null;
            try {
                commit.run();
            } catch (RuntimeException e) {
                failed = e;
            }
            end(failed);
        }
    }

    private boolean begin() {
        lock.lock();
        try {
            while (wanted <= begun && !closed) {
                asked.awaitUninterruptibly();
            }
            begun++;
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private void end(@Nullable RuntimeException failed) {
        lock.lock();
        try {
            if (failed == null) {
                completed = begun;
            } else {
                failure = failed;
            }
            done.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            asked.signalAll();
            done.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
