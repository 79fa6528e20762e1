package org.convoca.notification.digest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convoca.notification.mail.MailId;
import org.convoca.notification.mail.MailOrder;
import org.convoca.notification.mail.MailQueue;

/** The queue's promise and nothing else: a mail is there once, however often it is ordered. */
class SimulatedQueue implements MailQueue {

    private final Map<MailId, MailOrder> mails = new LinkedHashMap<>();

    @Override
    public synchronized void queue(MailId id, MailOrder order) {
        mails.putIfAbsent(id, order);
    }

    synchronized Map<MailId, MailOrder> mails() {
        return Map.copyOf(mails);
    }

    /** The periods of the mails to that coordinator. */
    Set<String> periods(UUID coordinator) {
        return mails().keySet().stream()
                .map(MailId::value)
                .filter(id -> id.startsWith(coordinator + "."))
                .map(id -> id.substring(id.lastIndexOf('.') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
