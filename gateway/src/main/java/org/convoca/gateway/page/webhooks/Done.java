package org.convoca.gateway.page.webhooks;

import java.util.Set;

/** Words for what came of a button, as they stand in an address that anybody can write. */
final class Done {

    private static final Set<String> WORDS = Set.of(
            "changed",
            "enabled",
            "disabled",
            "tested",
            "removed",
            "replayed",
            "replayed-some",
            "replayed-none",
            "refused",
            "press-again");

    private Done() {}

    /** The word, if it is one; else empty. */
    static String of(String typed) {
        return WORDS.contains(typed) ? typed : "";
    }
}
