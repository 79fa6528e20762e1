package org.convoca.notification.mail;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.convoca.contracts.registration.OrganiserOwner;
import org.convoca.contracts.registration.OrganiserReference;
import org.convoca.notification.template.Template;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.annotation.PersistenceCreator;

/**
 * What a mail is to be. Nothing in it is personal data: who gets the mail is asked when it is sent.
 *
 * @param about the signature, the claim, the street action, the registration or the coordinator that it is about
 * @param locale the language in which its reader is written to (BCP 47), should the owner not say another
 * @param territory code of the territory for which the organisation signs, or where the action takes place; null for one without
 * @param since when it was ordered
 * @param to whom it goes to
 * @param matter what the owner knows its words by: a sign-in, a question; null for any mail that needs none
 * @param changes of the action that it tells of; null for any mail that tells of none
 */
public record MailOrder(
        UUID about,
        Template template,
        String locale,
        @Nullable String territory,
        Instant since,
        Addressee to,
        @Nullable UUID matter,
        @Nullable Changes changes) {

    /** The language of somebody whom only the owner of the contact knows: BCP 47's word for a language that is not determined. */
    private static final String UNDETERMINED = "und";

    /** Reads an order as it is stored, also as it was stored before others than organisers and a signature's contact got mails. */
    @PersistenceCreator
    static MailOrder stored(
            UUID about,
            Template template,
            String locale,
            @Nullable String territory,
            Instant since,
            @Nullable Addressee to,
            @Nullable UUID matter,
            @Nullable Changes changes,
            @Value("#root.registration") @Nullable UUID registration,
            @Value("#root.organiser") @Nullable OrganiserReference organiser) {
        return new MailOrder(
                about,
                template,
                locale,
                territory,
                since,
                to == null ? formerly(about, registration, organiser) : to,
                matter,
                changes);
    }

    private static Addressee formerly(UUID about, @Nullable UUID registration, @Nullable OrganiserReference organiser) {
        if (registration == null) {
            return new Addressee.Contact(about);
        }
        // The oldest name no organiser: then only a signature's contact could be one.
        return new Addressee.Organiser(
                registration,
                Objects.requireNonNullElseGet(
                        organiser, () -> new OrganiserReference(about, OrganiserOwner.SIGNATURE_SERVICE)));
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
        return new MailOrder(
                signature, template, locale, territory, since, new Addressee.Contact(signature), null, null);
    }

    /** A mail to an organiser of that registration. */
    public static MailOrder toOrganiser(
            Template template,
            UUID about,
            UUID registration,
            OrganiserReference organiser,
            @Nullable String territory,
            Instant since) {
        return new MailOrder(
                about,
                template,
                UNDETERMINED,
                territory,
                since,
                new Addressee.Organiser(registration, organiser),
                null,
                null);
    }

    /** A mail to a coordinator. */
    public static MailOrder toCoordinator(Template template, UUID coordinator, String locale, Instant since) {
        return new MailOrder(
                coordinator, template, locale, null, since, new Addressee.Coordinator(coordinator), null, null);
    }

    /** A mail to who says to speak for a signatory. */
    public static MailOrder toClaimant(
            Template template, UUID claim, String locale, @Nullable String territory, Instant since) {
        return new MailOrder(claim, template, locale, territory, since, new Addressee.Claimant(claim), null, null);
    }

    /** The same mail, whose words the owner knows by that id. */
    public MailOrder in(UUID matter) {
        return new MailOrder(about, template, locale, territory, since, to, matter, changes);
    }

    /** The same mail to the contact of another signature, whose language only its owner knows. */
    public MailOrder toContactOf(UUID signature) {
        return new MailOrder(
                about, template, UNDETERMINED, territory, since, new Addressee.Contact(signature), matter, changes);
    }

    /** The same mail, telling of those changes. */
    public MailOrder telling(Changes changes) {
        return new MailOrder(about, template, locale, territory, since, to, matter, changes);
    }

    MailOrder renewed(Instant now) {
        return new MailOrder(about, template, locale, territory, now, to, matter, changes);
    }
}
