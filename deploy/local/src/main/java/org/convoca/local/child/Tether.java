package org.convoca.local.child;

import java.util.ArrayList;
import java.util.List;

/**
 * Ties any program to the process that starts it, with nothing but a shell: when the starter is gone, however it ended, the pipe to the program's
 * watcher closes and the watcher asks the program to stop. The program ignores Ctrl-C, which the terminal sends to all of them at once: the starter
 * stops them one after the other.
 */
public final class Tether {

    private static final String SCRIPT = """
            trap '' INT
            program=$$
            exec 3<&0
            { cat <&3 >/dev/null; kill "$program" 2>/dev/null; } >/dev/null 2>&1 &
            exec "$@" 3<&-
            """;

    private Tether() {}

    public static List<String> tie(List<String> command) {
        var tied = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "convoca"));
        tied.addAll(command);
        return tied;
    }
}
