package org.convoca.notification.mail;

import java.time.Instant;
import java.util.UUID;
import org.convoca.notification.template.Template;
import org.jspecify.annotations.Nullable;

/**
 * What a mail is to be. Nothing in it is personal data: who gets the mail is asked when it is sent.
 *
 * @param about the signature that it is about
 * @param locale the language in which its contact is written to (BCP 47), should the owner not say another
 * @param territory code of the territory for which the organisation signs, or null for a network without one
 * @param since when it was ordered
 * @param registration to which an invitation invites; null for any other mail
 */
public record MailOrder(
        UUID about,
        Template template,
        String locale,
        @Nullable String territory,
        Instant since,
        @Nullable UUID registration) {

    /** The language of an invitation, which only the owner of the contact knows: BCP 47's word for a language that is not determined. */
    private static final String UNDETERMINED = "und";

    /** A mail about a signature. */
    public static MailOrder of(
            UUID signature, Template template, String locale, @Nullable String territory, Instant since) {
        return new MailOrder(signature, template, locale, territory, since, null);
    }

    /** An invitation of a signature's contact to that registration. */
    public static MailOrder invitation(UUID signature, UUID registration, @Nullable String territory, Instant since) {
        return new MailOrder(signature, Template.INVITED, UNDETERMINED, territory, since, registration);
    }

    MailOrder renewed(Instant now) {
        return new MailOrder(about, template, locale, territory, now, registration);
    }
}
