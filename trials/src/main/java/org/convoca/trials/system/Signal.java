package org.convoca.trials.system;

import java.io.IOException;

/** What can be done to a process from outside. */
public enum Signal {
    KILL,
    STOP,
    CONT,
    TERM;

    /** Whether the process was there to be told. */
    public boolean send(long pid) {
        try {
            return new ProcessBuilder("kill", "-" + name(), String.valueOf(pid))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            throw new IllegalStateException("there is no command kill", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
