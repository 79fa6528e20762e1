package org.convoca.notification.mail.recipient;

import java.time.Instant;
import java.util.Map;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.notification.template.ActionOutline;
import org.convoca.notification.template.Link;
import org.convoca.notification.template.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * The owner's answer for one mail. It holds personal data and tokens: print hides it, and it lives as long as the mail's sending.
 *
 * @param locale the language of the contact (BCP 47)
 * @param organisation for which the recipient acts; empty in mails to a coordinator
 * @param call title of the call; empty in mails to a coordinator
 * @param callLanguage the call's main language, or null where the owner did not say
 * @param week when the call's week of action is, or null where the owner did not say
 * @param links paths below the public address
 * @param reason why reviewers refused, or null
 * @param expiresAt until when the links act, or null for ever
 * @param action that the mail is about, or null
 * @param particulars what only some mails say
 */
public record Recipient(
        PersonName name,
        EmailAddress email,
        String locale,
        String organisation,
        String call,
        @Nullable String callLanguage,
        @Nullable ActionWeek week,
        Map<Link, String> links,
        @Nullable String reason,
        @Nullable Instant expiresAt,
        @Nullable ActionOutline action,
        Particulars particulars) {

    public Recipient {
        links = Map.copyOf(links);
    }

    @Override
    public String toString() {
        return "Recipient[hidden]";
    }
}
