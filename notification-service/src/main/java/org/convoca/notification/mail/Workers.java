package org.convoca.notification.mail;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.convoca.notification.mail.recipient.Recipients;
import org.convoca.notification.mail.smtp.MailServer;
import org.convoca.notification.mail.smtp.SmtpConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The threads that send. At the stop each ends the dialogue that it is in; what was leased beyond that is put back. */
class Workers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Workers.class);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(1);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(12);

    private final MailProperties properties;
    private final Leases leases;
    private final Round round;
    private final Recipients recipients;
    private final MailServer server;
    private final Patience patience;
    private @Nullable Running running;

    Workers(
            MailProperties properties,
            Leases leases,
            Round round,
            Recipients recipients,
            MailServer server,
            Patience patience) {
        this.properties = properties;
        this.leases = leases;
        this.round = round;
        this.recipients = recipients;
        this.server = server;
        this.patience = patience;
    }

    private record Running(CountDownLatch stopped, List<Thread> threads) {

        boolean isStopped() {
            return stopped.getCount() == 0;
        }
    }

    @Override
    public synchronized void start() {
        if (running == null) {
            var stopped = new CountDownLatch(1);
            var threads = IntStream.rangeClosed(1, properties.workers())
                    .mapToObj(number ->
                            Thread.ofPlatform().name("mail-" + number).unstarted(() -> work(stopped, reach(number))))
                    .toList();
            running = new Running(stopped, threads);
            threads.forEach(Thread::start);
        }
    }

    /** The first of several keeps off the mails that go to many at once: whoever waits for a link never waits for a batch of those to be sent. */
    private List<Priority> reach(int number) {
        return number == 1 && properties.workers() > 1
                ? List.of(Priority.URGENT, Priority.ORDINARY)
                : List.of(Priority.values());
    }

    private void work(CountDownLatch stopped, List<Priority> reach) {
        try (var connection = server.connection()) {
            while (stopped.getCount() > 0) {
                workOnce(connection, stopped, reach);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void workOnce(SmtpConnection connection, CountDownLatch stopped, List<Priority> reach)
            throws InterruptedException {
        try {
            if (!server.isAvailable() || !recipients.areAvailable()) {
                // Leasing mails only to put them back would wear the database out.
                pause(stopped, patience.whileAway());
                return;
            }
            var leased = leases.take(reach);
            if (leased.isEmpty()) {
                connection.close();
            } else {
                round.deliver(leased, connection, () -> stopped.getCount() == 0);
            }
        } catch (RuntimeException e) {
            // Only the kind: a message may quote what was being sent.
            log.error("a round of mails failed: {}", e.getClass().getName());
            pause(stopped, AFTER_A_FAULT);
        }
    }

    private static void pause(CountDownLatch stopped, Duration pause) throws InterruptedException {
        if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            log.debug("stopped");
        }
    }

    @Override
    public synchronized void stop() {
        var ending = running;
        running = null;
        if (ending == null) {
            return;
        }
        ending.stopped().countDown();
        leases.wake();
        try {
            for (var thread : ending.threads()) {
                if (!thread.join(PATIENCE_AT_STOP)) {
                    log.warn("{} is still in a dialogue; its mail is left to its lease", thread.getName());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null && !running.isStopped();
    }
}
