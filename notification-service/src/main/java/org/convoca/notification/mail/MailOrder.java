package org.convoca.notification.mail;

import java.time.Instant;
import java.util.UUID;
import org.convoca.contracts.registration.OrganiserOwner;
import org.convoca.contracts.registration.OrganiserReference;
import org.convoca.notification.template.Template;
import org.jspecify.annotations.Nullable;

/**
 * What a mail is to be. Nothing in it is personal data: who gets the mail is asked when it is sent.
 *
 * @param about the signature, the street action, or the registration that it is about
 * @param locale the language in which its reader is written to (BCP 47), should the owner not say another
 * @param territory code of the territory for which the organisation signs, or where the action takes place; null for one without
 * @param since when it was ordered
 * @param registration whose organiser it goes to; null for a mail to a signature's contact
 * @param organiser to whom it goes; null for a mail to a signature's contact
 * @param changes of the action that it tells of; null for any mail that tells of none
 */
public record MailOrder(
        UUID about,
        Template template,
        String locale,
        @Nullable String territory,
        Instant since,
        @Nullable UUID registration,
        @Nullable OrganiserReference organiser,
        @Nullable Changes changes) {

    /** The language of an organiser, which only the owner of the contact knows: BCP 47's word for a language that is not determined. */
    private static final String UNDETERMINED = "und";

    public MailOrder {
        if (registration != null && organiser == null) {
            // As invitations were stored before others than a signature's contact could organise.
            organiser = new OrganiserReference(about, OrganiserOwner.SIGNATURE_SERVICE);
        }
    }

    /**
     * The changes that a mail tells of, by the versions of the action.
     *
     * @param after the version of which its reader knows
     * @param upTo the last one that surely is told
     */
    public record Changes(int after, int upTo) {

        boolean hold(int version) {
            return version <= upTo;
        }

        Changes alsoUpTo(int version) {
            return new Changes(after, Math.max(upTo, version));
        }
    }

    /** A mail to a signature's contact. */
    public static MailOrder of(
            UUID signature, Template template, String locale, @Nullable String territory, Instant since) {
        return new MailOrder(signature, template, locale, territory, since, null, null, null);
    }

    /** A mail to an organiser of that registration. */
    public static MailOrder toOrganiser(
            Template template,
            UUID about,
            UUID registration,
            OrganiserReference organiser,
            @Nullable String territory,
            Instant since) {
        return new MailOrder(about, template, UNDETERMINED, territory, since, registration, organiser, null);
    }

    /** The same mail, telling of those changes. */
    public MailOrder telling(Changes changes) {
        return new MailOrder(about, template, locale, territory, since, registration, organiser, changes);
    }

    MailOrder renewed(Instant now) {
        return new MailOrder(about, template, locale, territory, now, registration, organiser, changes);
    }
}
