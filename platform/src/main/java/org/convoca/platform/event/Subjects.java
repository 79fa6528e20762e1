package org.convoca.platform.event;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/** Keeps the threads of this process from working on one aggregate at the same time. Two aggregates may share a lock; that costs time only. */
final class Subjects {

    private static final int STRIPES = 64;

    private final Lock[] locks =
            IntStream.range(0, STRIPES).mapToObj(_ -> new ReentrantLock()).toArray(Lock[]::new);

    void alone(String subject, Runnable work) {
        var lock = locks[Math.floorMod(subject.hashCode(), STRIPES)];
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}
