package org.convoca.notification.mail.recipient;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.notification.template.Link;
import org.jspecify.annotations.Nullable;

/**
 * The owner's answer for one mail. It holds personal data and tokens: print hides it, and it lives as long as the mail's sending.
 *
 * @param locale the language of the contact (BCP 47)
 * @param call title of the call
 * @param week when the call's week of action is, or null where the owner did not say
 * @param links paths below the public address
 * @param reason why reviewers refused, or null
 * @param expiresAt until when the links act, or null for ever
 */
public record Recipient(
        PersonName name,
        EmailAddress email,
        String locale,
        String organisation,
        String call,
        @Nullable ActionWeek week,
        Map<Link, String> links,
        @Nullable String reason,
        @Nullable Instant expiresAt) {

    public Recipient {
        links = Map.copyOf(links);
    }

    /** The same recipient with one link more, and with the end of that link. */
    Recipient with(Link link, String path, Instant until) {
        var more = new EnumMap<Link, String>(Link.class);
        more.putAll(links);
        more.put(link, path);
        return new Recipient(name, email, locale, organisation, call, week, more, reason, until);
    }

    @Override
    public String toString() {
        return "Recipient[hidden]";
    }
}
