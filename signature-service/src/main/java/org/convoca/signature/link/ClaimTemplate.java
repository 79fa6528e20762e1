package org.convoca.signature.link;

import java.util.Locale;

/** The mails that a claimant gets. */
public enum ClaimTemplate {
    CLAIM_CONFIRM,
    CLAIM_ACCEPTED,
    CLAIM_REJECTED;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** @throws IllegalArgumentException when there is no such template */
    static ClaimTemplate of(String code) {
        for (var template : values()) {
            if (template.code.equals(code)) {
                return template;
            }
        }
        throw new IllegalArgumentException("unknown template");
    }
}
