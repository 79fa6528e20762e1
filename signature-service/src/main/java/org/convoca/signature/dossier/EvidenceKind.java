package org.convoca.signature.dossier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why we believe that a contact speaks for an organisation. */
public enum EvidenceKind {
    /** The contact's mailbox is at the organisation's own domain; found by the system. */
    MAIL_DOMAIN,
    /** The organisation says in public that it signs. */
    PUBLIC_POST,
    /** A letter of the organisation's. */
    LETTER,
    /** Another signatory knows it. */
    VOUCHED,
    /** A reviewer knows, and says from where. */
    REVIEWER_WORD;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** In kebab-case: as in JSON and in storage. */
    @JsonValue
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when there is no such kind */
    @JsonCreator
    public static EvidenceKind of(String code) {
        for (var kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("unknown kind of evidence");
    }
}
