package org.convoca.notification.mail;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts what becomes of mails, as {@code convoca.mails} by template and outcome. */
class MailMeters {

    private final MeterRegistry registry;

    MailMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(Mail mail) {
        count(mail, mail.status());
    }

    /** @param kind what it says: {@code suppressed}, {@code permanent}, {@code temporary}, {@code policy}, {@code unknown} */
    void bounce(String kind) {
        registry.counter("convoca.mails.bounces", "kind", kind).increment();
    }

    void count(Mail mail, String outcome) {
        registry.counter("convoca.mails", "template", mail.order().template().code(), "outcome", outcome)
                .increment();
    }
}
