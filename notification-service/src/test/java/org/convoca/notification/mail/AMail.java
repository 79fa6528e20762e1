package org.convoca.notification.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.convoca.notification.template.Template;

/** Mails with believable defaults. */
final class AMail {

    static final UUID SIGNATURE = UUID.fromString("6f0d2c9e-7b1a-4c59-9d5e-2f7a1b3c4d5e");
    static final Instant SINCE = Instant.parse("2027-01-10T12:00:00Z");

    private AMail() {}

    static MailOrder order(Template template) {
        return MailOrder.of(SIGNATURE, template, "es", "AR", SINCE);
    }

    static Mail.Queued queued(Template template) {
        return Mail.Queued.now(order(template), SINCE);
    }

    static Mail.Sending sending(Template template) {
        return queued(template).start(SINCE.plusSeconds(60), null);
    }

    static MailProperties.Retry retry() {
        return new MailProperties.Retry(
                Duration.ofSeconds(30),
                Duration.ofHours(1),
                Duration.ofSeconds(2),
                Duration.ofMinutes(1),
                5,
                Duration.ofDays(3));
    }
}
