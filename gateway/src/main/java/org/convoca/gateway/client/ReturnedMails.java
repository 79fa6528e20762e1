package org.convoca.gateway.client;

import org.springframework.stereotype.Component;

/** Hands on what a mail server posts about mails that came back. Thread-safe. */
@Component
public class ReturnedMails {

    private final NotificationService service;
    private final Attempts attempts;

    ReturnedMails(NotificationService service, Attempts attempts) {
        this.service = service;
        this.attempts = attempts;
    }

    /** @param report a message (RFC 5322) as it came */
    public Attempt<Boolean> handOn(byte[] report) {
        return attempts.of(service.message("/internal/bounces", report), _ -> true);
    }
}
