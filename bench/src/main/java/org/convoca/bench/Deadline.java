package org.convoca.bench;

import java.time.Duration;

/** Ends the whole run when it takes too long, whatever it is waiting for; the exit code is 1. The shutdown hooks stop what was started. */
final class Deadline {

    private Deadline() {}

    static void in(Duration longest, Progress progress) {
        Thread.ofPlatform().daemon().name("deadline").start(() -> {
            try {
                Thread.sleep(longest);
                progress.say("not done after " + longest.toMinutes() + " minutes: giving up");
                System.exit(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
