package org.convoca.gateway.client;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can wait for a coordinator. */
public enum WaitingKind {
    SIGNATURE(true),
    CLAIM(true),
    REGISTRATION(false),
    ACTION(false);

    private final boolean ofSignatures;

    WaitingKind(boolean ofSignatures) {
        this.ofSignatures = ofSignatures;
    }

    /** As in JSON and in message keys: {@code signature}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As in paths: {@code signatures}. */
    public String plural() {
        return code() + "s";
    }

    /** Whether somebody has to show that the contact speaks for an organisation: then its place on the roll depends on it. */
    public boolean needsEvidence() {
        return ofSignatures;
    }

    /** Whether the signature-service keeps it; else the event-service does. */
    boolean isOfSignatures() {
        return ofSignatures;
    }

    /** The kind of that name, in the singular or the plural. */
    public static Optional<WaitingKind> find(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(name) || kind.plural().equals(name))
                .findFirst();
    }
}
