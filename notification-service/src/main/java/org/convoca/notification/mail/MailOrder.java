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
 */
public record MailOrder(
        UUID about,
        Template template,
        String locale,
        @Nullable String territory,
        Instant since) {

    MailOrder renewed(Instant now) {
        return new MailOrder(about, template, locale, territory, now);
    }
}
