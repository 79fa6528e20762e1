package org.convoca.event.recipient;

import java.time.Instant;
import java.util.Map;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.contracts.registration.OrganiserOwner;
import org.convoca.event.call.KnownCall;
import org.jspecify.annotations.Nullable;

/**
 * To whom a mail goes and what it says. Personal data and links, hidden in print.
 *
 * @param mail the mail's id, as it was asked for
 * @param found whether the mail still makes sense and there is somebody to write to; if not, all else is null or empty
 * @param owner who keeps the address; of the signature-service it is to be asked
 * @param name null where the address is kept elsewhere, as {@code email}
 * @param organisation the group's public name, or the call's title where it is not known
 * @param links by what they do; paths, which the mail makes whole
 * @param reason why it was refused or called off, where somebody said
 * @param expiresAt until when the link works that the mail is for
 * @param code six digits that stand in for the link in another browser, in a coordinator's mail to sign in
 * @param zone a coordinator's, by whose days digests are made
 * @param question that a coordinator asks, or null
 */
record Recipient(
        String mail,
        boolean found,
        @Nullable OrganiserOwner owner,
        @Nullable String name,
        @Nullable String email,
        @Nullable String locale,
        @Nullable String organisation,
        @Nullable String territory,
        @Nullable CallView call,
        Map<String, String> links,
        @Nullable String reason,
        @Nullable Instant expiresAt,
        @Nullable Outline action,
        @Nullable String code,
        @Nullable String zone,
        @Nullable String question) {

    /**
     * @param title in the organiser's language where there is one in it
     * @param language the call's main one, in which its mails are written where the organiser's has no words for them
     */
    record CallView(String slug, String title, String language, ActionWeek week) {

        static CallView of(KnownCall call, String locale) {
            return new CallView(call.slug(), call.title(locale), call.language(), call.week());
        }
    }

    static Recipient none(String mail) {
        return new Recipient(
                mail, false, null, null, null, null, null, null, null, Map.of(), null, null, null, null, null, null);
    }

    @Override
    public String toString() {
        return "Recipient[hidden]";
    }
}
