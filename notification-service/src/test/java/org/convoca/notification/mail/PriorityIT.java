package org.convoca.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.convoca.contracts.registration.OrganiserOwner;
import org.convoca.contracts.registration.OrganiserReference;
import org.convoca.notification.mail.recipient.EventOwner;
import org.convoca.notification.mail.recipient.Owner;
import org.convoca.notification.mail.smtp.MoodySmtpServer;
import org.convoca.notification.template.Template;
import org.convoca.platform.backing.WithBacking;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithBacking
@DirtiesContext
@Import(Settled.class)
class PriorityIT {

    private static final int MANY = 10_000;
    private static final MoodySmtpServer SMTP = new MoodySmtpServer();
    private static final Owner OWNER = new Owner();
    private static final EventOwner EVENTS = new EventOwner();
    private static final OrganiserReference ORGANISER =
            new OrganiserReference(UUID.randomUUID(), OrganiserOwner.EVENT_SERVICE);

    @Autowired
    private MailQueue queue;

    @Autowired
    private Settled settled;

    @Autowired
    private MongoTemplate mongo;

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry registry) {
        EVENTS.keeps(ORGANISER.id());
        registry.add("spring.mail.host", () -> "localhost");
        registry.add("spring.mail.port", SMTP::port);
        registry.add("convoca.services.signature", OWNER::address);
        registry.add("convoca.services.event", EVENTS::address);
    }

    @AfterAll
    static void close() {
        SMTP.close();
        OWNER.close();
        EVENTS.close();
    }

    /** In one write, so that the service has sent few of them when all are there. */
    private void queueMany() {
        var order = MailOrder.toOrganiser(
                Template.WEEK_REMINDER, UUID.randomUUID(), UUID.randomUUID(), ORGANISER, "AR", Instant.now());
        var state = new Document();
        mongo.getConverter().write(Mail.Queued.now(order, Instant.now()), state);
        mongo.getCollection("mails")
                .insertMany(IntStream.range(0, MANY)
                        .mapToObj(number -> new Document("_id", "many." + number)
                                .append("version", 1L)
                                .append("sequence", 0L)
                                .append("state", new Document(state).append("due", new Date())))
                        .toList());
    }

    @Test
    void sendsAConfirmationAtOnceHoweverManyMailsWaitThatGoToMany() {
        queueMany();
        var before = SMTP.taken().size();
        var id = new MailId(UUID.randomUUID() + ".1");

        queue.queue(id, MailOrder.of(UUID.randomUUID(), Template.CONFIRM, "es", "AR", Instant.now()));
        settled.becomes(id, Mail.Sent.class);

        assertThat(SMTP.taken().size() - before).as("mails that went before it").isLessThan(MANY / 10);
        assertThat(settled.unfinished()).isGreaterThan(MANY / 2);
    }
}
