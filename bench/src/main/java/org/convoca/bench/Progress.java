package org.convoca.bench;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Says on the error output what is being done, so that nobody waits in the dark. */
final class Progress {

    private final PrintWriter err;
    private final long begin = System.nanoTime();

    Progress(PrintWriter err) {
        this.err = err;
    }

    void say(String what) {
        var seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
        err.printf(Locale.ROOT, "[%4d s] %s%n", seconds, what);
        err.flush();
    }
}
