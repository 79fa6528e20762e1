package org.convoca.contracts.event;

/** The names of all topics. */
public final class Topics {

    public static final String CALLS = "convoca.calls";
    public static final String SIGNATURES = "convoca.signatures";
    public static final String REGISTRATIONS = "convoca.registrations";
    public static final String ACTIONS = "convoca.actions";
    public static final String CLAIMS = "convoca.claims";
    public static final String COORDINATORS = "convoca.coordinators";
    public static final String MAILS = "convoca.mails";

    private Topics() {}
}
