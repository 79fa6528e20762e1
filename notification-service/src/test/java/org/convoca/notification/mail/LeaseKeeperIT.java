package org.convoca.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convoca.notification.mail.recipient.Owner;
import org.convoca.notification.mail.smtp.MoodySmtpServer;
import org.convoca.notification.mail.smtp.MoodySmtpServer.Mood;
import org.convoca.notification.template.Template;
import org.convoca.platform.backing.WithBacking;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Leases that are much shorter than a dialogue with a slow mail server, on a real database. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"convoca.mail.lease=1s", "convoca.mail.idle=50ms", "convoca.mail.smtp.timeout=4s"})
@WithBacking
@DirtiesContext
@Import(Settled.class)
class LeaseKeeperIT {

    private static final MoodySmtpServer SMTP = new MoodySmtpServer();
    private static final Owner OWNER = new Owner();

    @Autowired
    private Mails mails;

    @Autowired
    private MailQueue queue;

    @Autowired
    private LeaseKeeper keeper;

    @Autowired
    private Settled settled;

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "localhost");
        registry.add("spring.mail.port", SMTP::port);
        registry.add("convoca.services.signature", OWNER::address);
    }

    @AfterAll
    static void close() {
        SMTP.close();
        OWNER.close();
    }

    private static MailOrder order() {
        return MailOrder.of(UUID.randomUUID(), Template.CONFIRM, "es", "AR", Instant.now());
    }

    @Test
    void renewsTheLeaseOfADialogueThatLastsLonger() {
        SMTP.is(Mood.HANGS_AFTER_THE_DOT);
        var order = order();
        var id = new MailId(order.about() + ".1");

        queue.queue(id, order);

        var first = settled.becomes(id, Mail.Sending.class).due();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> mails.find(id).orElseThrow().state() instanceof Mail.Sending sending
                        && sending.progress().interruptions() == 0
                        && sending.due().isAfter(first.plusMillis(1500)));
        SMTP.is(Mood.FRIENDLY);
        // One interruption, told by the connection that timed out and not by a lease that ended.
        assertThat(settled.becomes(id, Mail.Sent.class).progress()).isEqualTo(new Progress(2, 0, 1, null));
    }

    @Test
    void movesTheEndsOfTheLeasesThatItHoldsAndNoOthers() {
        var now = Instant.parse("2097-01-01T00:00:00Z");
        var end = now.plusSeconds(60);
        var held = waiting(now.plusSeconds(5));
        var written = waiting(now.plusSeconds(5));
        var ended = waiting(now.minusSeconds(1));
        var stored = mails.find(written).orElseThrow();
        mails.replace(stored, ((Mail.Queued) stored.state()).notBefore(now.plusSeconds(7)));

        mails.renew(
                List.of(
                        mails.find(held).orElseThrow(),
                        stored,
                        mails.find(ended).orElseThrow()),
                now,
                end);

        assertThat(due(held)).isEqualTo(end);
        assertThat(due(written)).isEqualTo(now.plusSeconds(7));
        assertThat(due(ended)).isEqualTo(now.minusSeconds(1));
    }

    @Test
    void holdsNothingOnceAllIsSent() {
        SMTP.is(Mood.FRIENDLY);
        var order = order();
        var id = new MailId(order.about() + ".1");

        queue.queue(id, order);

        settled.becomes(id, Mail.Sent.class);
        await().until(() -> !keeper.holds(id.value()));
    }

    private MailId waiting(Instant due) {
        var order = order();
        var id = new MailId(order.about() + ".1");
        mails.add(id, new Mail.Queued(order, Progress.NONE, due));
        return id;
    }

    private Instant due(MailId id) {
        return ((Mail.Queued) mails.find(id).orElseThrow().state()).due();
    }
}
