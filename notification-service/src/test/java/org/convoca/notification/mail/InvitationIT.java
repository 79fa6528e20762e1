package org.convoca.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.convoca.contracts.registration.InvitationReason;
import org.convoca.contracts.registration.OrganiserOwner;
import org.convoca.contracts.registration.OrganiserReference;
import org.convoca.contracts.registration.RegistrationFacts;
import org.convoca.contracts.registration.RegistrationInvited;
import org.convoca.contracts.registration.RegistrationOpened;
import org.convoca.contracts.registration.RegistrationStatus;
import org.convoca.contracts.signature.SignatureReceived;
import org.convoca.contracts.territory.Region;
import org.convoca.notification.PublishedEvents;
import org.convoca.notification.mail.recipient.EventOwner;
import org.convoca.notification.mail.recipient.Owner;
import org.convoca.notification.template.Template;
import org.convoca.platform.backing.WithBacking;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From an invitation on Kafka to a mail in a real mail server, with the owner of the contact and that of the link over real HTTP. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "convoca.public-url=https://convoca.example.org",
            "convoca.mail.idle=100ms",
            "convoca.mail.retry.first-pause-after-break=100ms",
            "convoca.mail.retry.longest-pause-after-break=200ms",
            "resilience4j.circuitbreaker.instances.signature-service.wait-duration-in-open-state=200ms",
            "resilience4j.circuitbreaker.instances.event-service.wait-duration-in-open-state=200ms",
            "resilience4j.retry.instances.signature-service.wait-duration=10ms",
            "resilience4j.retry.instances.event-service.wait-duration=10ms",
            "logging.level.com.icegreen=off"
        })
@WithBacking
@DirtiesContext
@Import(Settled.class)
@ExtendWith(OutputCaptureExtension.class)
class InvitationIT {

    private static final GreenMail SMTP = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final Owner OWNER = new Owner();
    private static final EventOwner EVENT_OWNER = new EventOwner();
    private static final PublishedEvents EVENTS = new PublishedEvents();

    @Autowired
    private Settled settled;

    @Autowired
    private MongoTemplate mongo;

    private final UUID signature = UUID.randomUUID();
    private final UUID registration = UUID.randomUUID();

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry registry) {
        SMTP.start();
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> SMTP.getSmtp().getPort());
        registry.add("convoca.services.signature", OWNER::address);
        registry.add("convoca.services.event", EVENT_OWNER::address);
    }

    @AfterAll
    static void close() {
        SMTP.stop();
        OWNER.close();
        EVENT_OWNER.close();
        EVENTS.close();
    }

    @BeforeEach
    void calm() {
        OWNER.isAway(false);
        EVENT_OWNER.isAway(false);
        OWNER.saysOfTheWeek(Map.of("status", "announced", "firstDay", "2027-03-01", "lastDay", "2027-03-07"));
    }

    @AfterEach
    void logsNeitherAddressesNorNamesNorTokens(CapturedOutput output) {
        assertThat(output.getAll()).doesNotContain("@example.org", Owner.TOKEN, Owner.NAME, EventOwner.TOKEN);
    }

    /** As the event-service does when a signature is published. */
    private MailId open() {
        var facts = new RegistrationFacts(
                registration, "anti-imperialist-week", RegistrationStatus.OPEN, signature, "AR", Region.AMERICAS);
        EVENTS.send(new RegistrationOpened(1, facts));
        EVENTS.send(new RegistrationInvited(
                2, facts, signature, OrganiserOwner.SIGNATURE_SERVICE, InvitationReason.SIGNATURE));
        return new MailId(registration + ".2");
    }

    private List<MimeMessage> mails() {
        return Arrays.stream(SMTP.getReceivedMessages())
                .filter(mail -> header(mail, "To").contains(Owner.emailOf(signature)))
                .toList();
    }

    private static String header(MimeMessage mail, String name) {
        try {
            return mail.getHeader(name, null);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) throws Exception {
        return ((Multipart) mail.getContent())
                .getBodyPart(0)
                .getContent()
                .toString()
                .replace("\r\n", "\n");
    }

    @Test
    void invitesTheContactOfASignatureToItsRegistration() throws Exception {
        settled.becomes(open(), Mail.Sent.class);

        assertThat(mails()).hasSize(1);
        var mail = mails().getFirst();
        assertThat(mail.getMessageID()).isEqualTo("<" + registration + ".2@convoca.example.org>");
        assertThat(mail.getSubject()).isEqualTo("Registre sus acciones para la semana: Semana de acción");
        assertThat(text(mail))
                .contains("La semana de acción va del 1 de marzo de 2027 al 7 de marzo de 2027.")
                .contains("https://convoca.example.org/registration/" + EventOwner.TOKEN + "-" + signature + "\n")
                .contains("El enlace funciona hasta el 9 de julio de 2027, 12:00 UTC.");
        assertThat(EVENT_OWNER.asked())
                .contains(new EventOwner.Asked.Item(
                        registration + ".2", "invited", registration.toString(), signature.toString(), null, null));
    }

    @Test
    void invitesOnceHoweverOftenTheEventComes() {
        open();
        open();

        settled.becomes(open(), Mail.Sent.class);
        await().until(() -> settled.unfinished() == 0);
        assertThat(mails()).hasSize(1);
    }

    @Test
    void keepsNeitherLinksNorPersonalDataInItsDatabase() {
        settled.becomes(open(), Mail.Sent.class);

        assertThat(mongo.getCollectionNames().stream()
                        .flatMap(name -> mongo.findAll(Document.class, name).stream())
                        .map(Document::toString))
                .isNotEmpty()
                .noneMatch(text -> text.contains("example.org")
                        || text.contains(Owner.TOKEN)
                        || text.contains(EventOwner.TOKEN)
                        || text.contains("Ana"));
    }

    @Test
    void keepsInvitationsWaitingWhileTheEventServiceIsAwayAndSendsAllOthers() {
        EVENT_OWNER.isAway(true);
        var requests = EVENT_OWNER.requests();
        var other = UUID.randomUUID();

        var invitation = open();
        await().until(() -> EVENT_OWNER.requests() > requests + 8);
        EVENTS.send(new SignatureReceived(1, PublishedEvents.facts(other)));

        settled.becomes(new MailId(other + ".1"), Mail.Sent.class);
        assertThat(mails()).isEmpty();
        EVENT_OWNER.isAway(false);
        assertThat(settled.becomes(invitation, Mail.Sent.class).progress()).isEqualTo(new Progress(1, 0, 0, null));
        assertThat(mails()).hasSize(1);
    }

    @Test
    void keepsInvitationsWaitingWhileTheOwnerOfTheContactIsAway() {
        OWNER.isAway(true);
        var requests = OWNER.requests();

        var invitation = open();

        await().until(() -> OWNER.requests() > requests + 8);
        assertThat(mails()).isEmpty();
        OWNER.isAway(false);
        settled.becomes(invitation, Mail.Sent.class);
        assertThat(mails()).hasSize(1);
    }

    @Test
    void invitesNobodyWhoIsNoOrganiserAnyMore() {
        EVENT_OWNER.doesNotKnow(signature);

        settled.becomes(open(), Mail.Suppressed.class);

        assertThat(mails()).isEmpty();
    }

    @Test
    void sendsAnInvitationOnceMoreThatACrashLeftInItsDialogue() {
        var order = MailOrder.toOrganiser(
                Template.INVITED,
                signature,
                registration,
                new OrganiserReference(signature, OrganiserOwner.SIGNATURE_SERVICE),
                "AR",
                Instant.now());

        var sent = settled.becomes(settled.abandoned(order), Mail.Sent.class);

        assertThat(sent.progress()).isEqualTo(new Progress(2, 0, 1, null));
        assertThat(mails())
                .singleElement()
                .satisfies(
                        mail -> assertThat(mail.getMessageID()).isEqualTo("<" + signature + ".1@convoca.example.org>"));
    }
}
