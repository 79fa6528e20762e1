package org.convoca.notification.mail.bounce;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Fetches reports from an IMAP mailbox. What was read is deleted there; what cannot be read is flagged and stays, for a person to look at. Two
 * instances may read the same mailbox: a report that is read twice changes nothing.
 */
class BounceMailbox implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BounceMailbox.class);

    private final BounceProperties properties;
    private final BounceReading reading;
    private final Session session;
    private @Nullable CountDownLatch stopped;

    BounceMailbox(BounceProperties properties, BounceReading reading) {
        this.properties = properties;
        this.reading = reading;
        this.session = Session.getInstance(settings(properties.mailbox()));
    }

    private static Properties settings(BounceProperties.Mailbox mailbox) {
        var prefix = "mail." + protocol(mailbox) + ".";
        var timeout = Long.toString(mailbox.timeout().toMillis());
        var settings = new Properties();
        settings.setProperty(prefix + "connectiontimeout", timeout);
        settings.setProperty(prefix + "timeout", timeout);
        settings.setProperty(prefix + "writetimeout", timeout);
        settings.setProperty(prefix + "partialfetch", "true");
        settings.setProperty(prefix + "ssl.checkserveridentity", "true");
        return settings;
    }

    private static String protocol(BounceProperties.Mailbox mailbox) {
        return mailbox.tls() ? "imaps" : "imap";
    }

    /** One look: at most a batch, the oldest first. */
    void look() {
        var mailbox = properties.mailbox();
        try (var store = session.getStore(protocol(mailbox))) {
            store.connect(mailbox.host(), mailbox.port(), mailbox.username(), mailbox.password());
            look(store, mailbox);
        } catch (MessagingException | IOException | RuntimeException e) {
            // Only the kind: a message may quote what was read.
            log.warn("the mailbox of bounces cannot be read: {}", e.getClass().getSimpleName());
        }
    }

    private void look(Store store, BounceProperties.Mailbox mailbox) throws MessagingException, IOException {
        try (var folder = store.getFolder(mailbox.folder())) {
            folder.open(Folder.READ_WRITE);
            var waiting = folder.search(new AndTerm(
                    new FlagTerm(new Flags(Flags.Flag.FLAGGED), false),
                    new FlagTerm(new Flags(Flags.Flag.DELETED), false)));
            for (var message : Arrays.stream(waiting).limit(mailbox.batch()).toList()) {
                settle(message);
            }
        }
    }

    private void settle(Message message) throws MessagingException, IOException {
        switch (read(message)) {
            case DONE -> message.setFlag(Flags.Flag.DELETED, true);
            case UNREADABLE -> message.setFlag(Flags.Flag.FLAGGED, true);
            case LATER -> log.debug("a report came before its mail was noted as sent");
        }
    }

    /** What is too large is not even fetched. */
    private BounceReading.Outcome read(Message message) throws MessagingException, IOException {
        if (message.getSize() > properties.largest()) {
            return reading.tooLarge();
        }
        var bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return reading.read(new ByteArrayInputStream(bytes.toByteArray()));
    }

    @Override
    public synchronized void start() {
        if (stopped == null) {
            var latch = new CountDownLatch(1);
            stopped = latch;
            Thread.ofPlatform().name("mail-bounces").daemon().start(() -> keepLooking(latch));
        }
    }

    private void keepLooking(CountDownLatch latch) {
        var pause = properties.mailbox().every().toMillis();
        try {
            do {
                look();
            } while (!latch.await(pause, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void stop() {
        if (stopped != null) {
            stopped.countDown();
            stopped = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return stopped != null;
    }
}
