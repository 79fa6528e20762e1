package org.convoca.gateway.page.webhooks;

import java.util.Set;

/** Kinds of events in words. */
final class Kinds {

    private static final String PREFIX = "org.convoca.";
    private static final String VERSION = ".v1";
    private static final Set<String> WORDED = Set.of(
            "signature-published",
            "signature-amended",
            "signature-withdrawn",
            "signature-invalidated",
            "signature-duplicate",
            "action-published",
            "action-changed",
            "action-cancelled",
            "action-reported",
            "call-opened",
            "call-text-revised",
            "call-changed",
            "call-week-announced",
            "call-closed",
            "call-suspended",
            "call-withdrawn",
            "webhook-test");

    private Kinds() {}

    /** The key of its words below {@code webhooks.kind.}; {@code other} for one that a newer service knows. */
    static String word(String type) {
        var kind = type.startsWith(PREFIX) && type.endsWith(VERSION)
                ? type.substring(PREFIX.length(), type.length() - VERSION.length())
                        .replace('.', '-')
                : type;
        return WORDED.contains(kind) ? kind : "other";
    }
}
