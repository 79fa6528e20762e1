package org.convoca.notification.mail;

import java.time.Clock;

class StoredMailQueue implements MailQueue {

    private final Mails mails;
    private final Leases leases;
    private final MailMeters meters;
    private final Clock clock;

    StoredMailQueue(Mails mails, Leases leases, MailMeters meters, Clock clock) {
        this.mails = mails;
        this.leases = leases;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public void queue(MailId id, MailOrder order) {
        var queued = Mail.Queued.now(order, clock.instant());
        if (mails.add(id, queued)) {
            meters.count(queued);
            leases.ring();
        }
    }
}
