package org.convoca.notification.template;

import java.util.Locale;
import java.util.Set;

/** Which mail it is. */
public enum Template {
    /** Asks the contact to confirm the signature. */
    CONFIRM,
    /** Tells a contact that the organisation had signed before. */
    ALREADY_SIGNED,
    /** Tells that the signature stands on the roll. */
    PUBLISHED,
    /** Invites to register the street actions for the week. */
    INVITED,
    /** Tells that reviewers refused the signature, and why. */
    REJECTED,
    /** Tells that the signature was taken back. */
    WITHDRAWN;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The template's name in events, in storage and in the message bundles. */
    public String code() {
        return code;
    }

    /** The links without which the mail makes no sense. */
    public Set<Link> needed() {
        return switch (this) {
            case CONFIRM -> Set.of(Link.CONFIRM, Link.DISOWN);
            case INVITED -> Set.of(Link.REGISTRATION);
            case ALREADY_SIGNED, PUBLISHED, REJECTED, WITHDRAWN -> Set.of(Link.ROLL);
        };
    }

    /**
     * The template of that code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Template of(String code) {
        for (var template : values()) {
            if (template.code.equals(code)) {
                return template;
            }
        }
        throw new IllegalArgumentException("there is no such template");
    }
}
