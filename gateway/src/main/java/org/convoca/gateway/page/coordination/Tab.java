package org.convoca.gateway.page.coordination;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The pages that stand in the navigation, in its order. */
public enum Tab {
    WAITING("/review"),
    ROLL("/roll"),
    DECISIONS("/decisions"),
    DIGEST("/digest"),
    TEXTS("/texts"),
    TEAM("/team"),
    MAILS("/mails"),
    KEYS("/keys"),
    WEBHOOKS("/webhooks"),
    BATCHES("/batches"),
    OPERATIONS("/operations"),
    SWITCHES("/switches"),
    ME("/me");

    private final String path;

    Tab(String path) {
        this.path = path;
    }

    /** As in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where it is. */
    public String path() {
        return Desk.HOME + path;
    }

    /** Texts, mails, keys and webhooks are looked at by conveners only, and what concerns all calls by those of all calls; the roll by those who may correct it. */
    private boolean isFor(Desk desk) {
        return switch (this) {
            case WAITING, DECISIONS, DIGEST, TEAM, ME -> true;
            case ROLL -> desk.isCoordinator();
            case TEXTS, MAILS, KEYS, WEBHOOKS, BATCHES -> desk.isConvener();
            case OPERATIONS, SWITCHES -> desk.isConvenerOfAll();
        };
    }

    static List<Tab> of(Desk desk) {
        return Arrays.stream(values()).filter(tab -> tab.isFor(desk)).toList();
    }
}
