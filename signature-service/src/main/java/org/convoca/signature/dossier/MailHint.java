package org.convoca.signature.dossier;

import java.util.Locale;

/** What reviewers should know about the contact's mailbox. */
public enum MailHint {
    PRIVATE_MAILBOX,
    DISPOSABLE_MAIL;

    /** In kebab-case: as in JSON and in storage. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when there is no such hint */
    public static MailHint of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
