package org.convoca.gateway.page.mails;

import java.util.Objects;
import java.util.Set;
import org.convoca.gateway.client.SentMails;
import org.convoca.gateway.page.coordination.Desk;
import org.jspecify.annotations.Nullable;

/**
 * One mail on the page.
 *
 * @param about the id of what it is about
 * @param explained whether there are words for the reason, beside its code
 * @param path to which the one thing that can be done about it is posted, or null
 * @param step that thing: {@code resend} or {@code suppress}
 */
record MailLine(
        String id,
        String about,
        String template,
        String since,
        String at,
        int attempts,
        @Nullable String reason,
        boolean explained,
        String step,
        @Nullable String path) {

    private static final Set<String> EXPLAINED =
            Set.of("outcome-unknown", "given-up", "unsafe-header", "incomplete-answer", "bounced-before", "by-hand");

    static MailLine of(SentMails.Mail mail, Desk desk) {
        var step = step(mail.status());
        return new MailLine(
                mail.id(),
                mail.about(),
                mail.template(),
                desk.moment(mail.since()),
                desk.moment(mail.at()),
                mail.attempts(),
                mail.reason(),
                EXPLAINED.contains(Objects.requireNonNullElse(mail.reason(), "")),
                step,
                step.isEmpty() ? null : desk.to(MailsController.MAILS + "/" + mail.id() + "/" + step));
    }

    private static String step(String status) {
        return switch (status) {
            case "failed", "bounced", "suppressed" -> "resend";
            case "queued", "retrying" -> "suppress";
            default -> "";
        };
    }
}
