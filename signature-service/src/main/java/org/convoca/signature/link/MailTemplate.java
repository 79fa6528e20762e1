package org.convoca.signature.link;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.convoca.signature.signing.Signature;

/** The mails that a signature's contact gets. */
enum MailTemplate {
    CONFIRM,
    ALREADY_SIGNED,
    PUBLISHED,
    /** To register street actions; the event-service gives the link for it. */
    INVITED,
    /** Any mail to whoever organises the actions: only the address is wanted, the event-service has the rest. */
    ORGANISER,
    REJECTED,
    WITHDRAWN,
    /** The link to the organisation's own page, to whoever asked for it. */
    SIGNATURE_LINK,
    /** Somebody asked to hand over to another mailbox: to the contact of record. */
    CONTACT_CHANGE_OLD,
    /** The same: to the mailbox that is to come. */
    CONTACT_CHANGE_NEW,
    /** A reviewer's question. */
    REVIEW_QUESTION,
    /** Whether a signatory of the roll knows one that waits. */
    VOUCH,
    /** Whether the organisation signs a newer text too. */
    TEXT_REVISED;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    @JsonValue
    String code() {
        return code;
    }

    /** @throws IllegalArgumentException when there is no such template */
    @JsonCreator
    static MailTemplate of(String code) {
        for (var template : values()) {
            if (template.code.equals(code)) {
                return template;
            }
        }
        throw new IllegalArgumentException("unknown template");
    }

    /** Whether this mail still tells the truth about that signature. */
    boolean fits(Signature signature, Instant now) {
        return switch (this) {
            case CONFIRM -> signature instanceof Signature.AwaitingConfirmation awaiting && !awaiting.isExpired(now);
            case ALREADY_SIGNED -> signature instanceof Signature.Standing || signature instanceof Signature.Duplicate;
            case PUBLISHED, INVITED -> signature instanceof Signature.Published;
            case ORGANISER -> true;
            case REJECTED -> signature instanceof Signature.Rejected;
            case WITHDRAWN -> signature instanceof Signature.Withdrawn;
            case REVIEW_QUESTION -> signature instanceof Signature.AwaitingReview;
            case VOUCH -> signature instanceof Signature.Published;
            case TEXT_REVISED -> signature instanceof Signature.Published published && published.isAsked();
            case SIGNATURE_LINK, CONTACT_CHANGE_OLD, CONTACT_CHANGE_NEW -> signature instanceof Signature.Standing;
        };
    }
}
