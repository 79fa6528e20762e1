package org.convoca.signature.link;

import java.time.Instant;
import java.util.Map;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.signature.call.CallContent;
import org.convoca.signature.call.CallSlug;
import org.jspecify.annotations.Nullable;

/**
 * To whom a mail goes. Personal data, hidden in print.
 *
 * @param mail the mail's id, as it was asked for
 * @param found whether there is still somebody to write to; if not, all else is null or empty
 * @param links by what they do; paths, which the mail makes whole
 * @param reason why the signature was rejected
 * @param expiresAt until when the confirmation link works, or the link to answer by
 * @param question what a reviewer wants to know, or what the conveners say about a newer text
 * @param about the organisation that another signatory is asked about
 */
public record Recipient(
        String mail,
        boolean found,
        @Nullable String name,
        @Nullable String email,
        @Nullable String locale,
        @Nullable String organisation,
        @Nullable CallView call,
        Map<String, String> links,
        @Nullable String reason,
        @Nullable Instant expiresAt,
        @Nullable String question,
        @Nullable String about) {

    /** A mail that asks nothing. */
    public Recipient(
            String mail,
            boolean found,
            @Nullable String name,
            @Nullable String email,
            @Nullable String locale,
            @Nullable String organisation,
            @Nullable CallView call,
            Map<String, String> links,
            @Nullable String reason,
            @Nullable Instant expiresAt) {
        this(mail, found, name, email, locale, organisation, call, links, reason, expiresAt, null, null);
    }

    /**
     * @param title in the signature's language where there is a text in it
     * @param language the call's main one, in which its mails are written where the contact's has no words for them
     */
    public record CallView(CallSlug slug, String title, String language, ActionWeek week) {

        public static CallView of(CallContent call, String locale) {
            return new CallView(call.slug(), call.text(locale).title(), call.language(), call.week());
        }
    }

    public static Recipient none(String mail) {
        return new Recipient(mail, false, null, null, null, null, null, Map.of(), null, null);
    }

    /** The same with what the conveners say about a newer text. */
    Recipient noting(@Nullable String note) {
        return new Recipient(
                mail, found, name, email, locale, organisation, call, links, reason, expiresAt, note, about);
    }

    /** The same with a question and the link to answer it by. */
    Recipient asked(InquiryMails.Asked asked, String link) {
        return new Recipient(
                mail,
                found,
                name,
                email,
                locale,
                organisation,
                call,
                Map.of(asked.purpose(), link),
                reason,
                asked.expiresAt(),
                asked.question(),
                asked.about());
    }

    /** The same with the link by which a mailbox agrees that the contact changes. */
    Recipient agreeing(String language, String link, Instant until) {
        return new Recipient(
                mail,
                found,
                name,
                email,
                language,
                organisation,
                call,
                Map.of(PendingContacts.PURPOSE, link),
                reason,
                until);
    }

    @Override
    public String toString() {
        return "Recipient[hidden]";
    }
}
