package org.convoca.local.up;

import java.io.PrintWriter;
import org.convoca.local.child.Progress;

/** The lines that the user sees. */
final class Screen implements Progress {

    private final PrintWriter out;

    Screen(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void say(String part, String what) {
        line("  %-21s %s".formatted(part, what));
    }

    synchronized void line(String line) {
        out.println(line);
        out.flush();
    }
}
