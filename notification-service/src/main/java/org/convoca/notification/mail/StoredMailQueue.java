package org.convoca.notification.mail;

import java.time.Clock;

class StoredMailQueue implements MailQueue {

    private final Mails mails;
    private final Leases leases;
    private final HeldChanges changes;
    private final MailMeters meters;
    private final Clock clock;

    StoredMailQueue(Mails mails, Leases leases, HeldChanges changes, MailMeters meters, Clock clock) {
        this.mails = mails;
        this.leases = leases;
        this.changes = changes;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public void queue(MailId id, MailOrder order) {
        var queued = Mail.Queued.now(order, clock.instant());
        if (order.changes() != null) {
            if (changes.tell(id, order)) {
                meters.count(queued);
            }
        } else if (mails.add(id, queued)) {
            meters.count(queued);
            leases.ring(order);
        }
    }
}
