package org.convoca.trials.history;

/** What all clients of trials are called, so that personal data are known wherever they turn up. */
public final class Canary {

    public static final String NAME = "Zacarias Kanarienvogel";

    public static final String MAILBOX = "kanarienvogel";

    private Canary() {}
}
