package org.convoca.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.convoca.contracts.action.ActionAsked;
import org.convoca.contracts.action.ActionChanged;
import org.convoca.contracts.action.ActionFacts;
import org.convoca.contracts.action.ActionKind;
import org.convoca.contracts.action.ActionPublished;
import org.convoca.contracts.action.ActionQuestion;
import org.convoca.contracts.action.ActionStatus;
import org.convoca.contracts.registration.InvitationReason;
import org.convoca.contracts.registration.OrganiserOwner;
import org.convoca.contracts.registration.OrganiserReference;
import org.convoca.contracts.registration.RegistrationFacts;
import org.convoca.contracts.registration.RegistrationInvited;
import org.convoca.contracts.registration.RegistrationRequested;
import org.convoca.contracts.registration.RegistrationStatus;
import org.convoca.contracts.territory.Region;
import org.convoca.notification.PublishedEvents;
import org.convoca.notification.mail.recipient.EventOwner;
import org.convoca.notification.mail.recipient.Owner;
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

/** From events of registrations and street actions on Kafka to mails in a real mail server, with both owners over real HTTP. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "convoca.public-url=https://convoca.example.org",
            "convoca.mail.idle=100ms",
            "convoca.mail.changes-held-for=3s",
            "convoca.mail.retry.first-pause-after-break=100ms",
            "convoca.mail.retry.longest-pause-after-break=200ms",
            "resilience4j.circuitbreaker.instances.event-service.wait-duration-in-open-state=200ms",
            "resilience4j.retry.instances.event-service.wait-duration=10ms",
            "logging.level.com.icegreen=off"
        })
@WithBacking
@DirtiesContext
@Import(Settled.class)
@ExtendWith(OutputCaptureExtension.class)
class OrganiserMailIT {

    private static final GreenMail SMTP = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final Owner OWNER = new Owner();
    private static final EventOwner EVENT_OWNER = new EventOwner();
    private static final PublishedEvents EVENTS = new PublishedEvents();

    @Autowired
    private Settled settled;

    @Autowired
    private MongoTemplate mongo;

    private final UUID action = UUID.randomUUID();
    private final UUID registration = UUID.randomUUID();
    private final OrganiserReference ana = new OrganiserReference(UUID.randomUUID(), OrganiserOwner.SIGNATURE_SERVICE);
    private final OrganiserReference carmen = new OrganiserReference(UUID.randomUUID(), OrganiserOwner.EVENT_SERVICE);

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
        EVENT_OWNER.isAway(false);
        EVENT_OWNER.keeps(carmen.id());
    }

    @AfterEach
    void logsNeitherAddressesNorNamesNorTokens(CapturedOutput output) {
        assertThat(output.getAll())
                .doesNotContain("@example.org", Owner.TOKEN, Owner.NAME, EventOwner.TOKEN, EventOwner.NAME);
    }

    private ActionFacts facts(int version) {
        return new ActionFacts(
                action,
                registration,
                "anti-imperialist-week",
                ActionStatus.PUBLISHED,
                ActionKind.MARCH,
                "AR",
                Region.AMERICAS,
                Map.of("es", "Marcha al Obelisco"),
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                version,
                List.of(ana, carmen),
                false);
    }

    private RegistrationFacts group() {
        return new RegistrationFacts(
                registration, "anti-imperialist-week", RegistrationStatus.REQUESTED, null, "AR", Region.AMERICAS);
    }

    private MailId id(int sequence, OrganiserReference organiser) {
        return new MailId(action + "." + sequence + "." + organiser.id());
    }

    private static List<MimeMessage> mailsTo(String address) {
        return Arrays.stream(SMTP.getReceivedMessages())
                .filter(mail -> to(mail).contains(address))
                .toList();
    }

    private List<MimeMessage> toAna() {
        return mailsTo(Owner.emailOf(ana.id()));
    }

    private List<MimeMessage> toCarmen() {
        return mailsTo(EventOwner.emailOf(carmen.id()));
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getHeader("To", null);
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
    void tellsEachOrganiserOnceWhoeverKeepsTheAddress() throws Exception {
        for (var time = 0; time < 3; time++) {
            EVENTS.send(new ActionPublished(1, facts(0)));
        }

        settled.becomes(id(1, ana), Mail.Sent.class);
        settled.becomes(id(1, carmen), Mail.Sent.class);
        await().until(() -> settled.unfinished() == 0);
        assertThat(toAna()).hasSize(1);
        assertThat(toCarmen()).hasSize(1);
        var mail = toCarmen().getFirst();
        assertThat(mail.getSubject()).isEqualTo("Ya es pública: Marcha al Obelisco");
        assertThat(mail.getMessageID()).isEqualTo("<" + action + ".1." + carmen.id() + "@convoca.example.org>");
        assertThat(text(mail))
                .contains("Hola, " + EventOwner.NAME)
                .contains("Cuándo: sábado, 6 de marzo de 2027, 18:00–20:00 (hora de Buenos Aires)")
                .contains("Dónde: Obelisco, Buenos Aires")
                .contains("https://convoca.example.org/es/actions/42\n")
                .contains("https://convoca.example.org/registration/" + EventOwner.TOKEN + "-" + carmen.id() + "\n");
    }

    @Test
    void tellsSeveralChangesInOneMailSinceWhatItsReaderKnows() {
        EVENTS.send(new ActionChanged(1, facts(1)));
        EVENTS.send(new ActionChanged(2, facts(2)));
        EVENTS.send(new ActionChanged(3, facts(3)));

        settled.becomes(id(1, ana), Mail.Sent.class);
        settled.becomes(id(1, carmen), Mail.Sent.class);
        await().until(() -> settled.unfinished() == 0);

        assertThat(toAna()).hasSize(1);
        assertThat(toCarmen()).hasSize(1);
        assertThat(EVENT_OWNER.asked())
                .filteredOn(asked -> action.toString().equals(asked.action()))
                .allSatisfy(asked -> assertThat(asked.version()).isZero());
    }

    @Test
    void asksForTheDayWithALinkOfTheOrganisersOwn() throws Exception {
        EVENTS.send(new ActionAsked(1, facts(0), ActionQuestion.WEEK, 0));

        settled.becomes(id(1, ana), Mail.Sent.class);
        settled.becomes(id(1, carmen), Mail.Sent.class);
        assertThat(text(toAna().getFirst()))
                .contains("https://convoca.example.org/week/" + EventOwner.TOKEN + "-" + ana.id() + "\n")
                .doesNotContain(carmen.id().toString());
    }

    @Test
    void asksWhoAskedForARegistrationToConfirmThat() throws Exception {
        EVENTS.send(new RegistrationRequested(1, group(), carmen));

        settled.becomes(new MailId(registration + ".1"), Mail.Sent.class);

        var mail = toCarmen().getFirst();
        assertThat(mail.getSubject()).isEqualTo("Confirme la solicitud de su grupo, por favor: Semana de acción");
        assertThat(text(mail))
                .contains("https://convoca.example.org/request/confirm/" + EventOwner.TOKEN)
                .contains("https://convoca.example.org/request/disown/" + EventOwner.TOKEN);
    }

    @Test
    void sendsAnOrganiserANewLink() throws Exception {
        EVENTS.send(new RegistrationInvited(1, group(), carmen.id(), carmen.owner(), InvitationReason.LINK));

        settled.becomes(new MailId(registration + ".1"), Mail.Sent.class);

        assertThat(text(toCarmen().getFirst()))
                .contains("https://convoca.example.org/registration/" + EventOwner.TOKEN + "-" + carmen.id() + "\n");
    }

    @Test
    void writesToNobodyWhenTheMailHasBecomePointless() {
        EVENT_OWNER.doesNotKnow(carmen.id());
        EVENTS.send(new ActionAsked(1, facts(0), ActionQuestion.REPORT, 1));

        settled.becomes(id(1, ana), Mail.Sent.class);
        settled.becomes(id(1, carmen), Mail.Suppressed.class);

        assertThat(toCarmen()).isEmpty();
    }

    @Test
    void keepsNeitherLinksNorPersonalDataInItsDatabase() {
        EVENTS.send(new ActionPublished(1, facts(0)));
        settled.becomes(id(1, carmen), Mail.Sent.class);

        assertThat(mongo.getCollectionNames().stream()
                        .flatMap(name -> mongo.findAll(Document.class, name).stream())
                        .map(Document::toString))
                .isNotEmpty()
                .noneMatch(text -> text.contains("example.org")
                        || text.contains("canary")
                        || text.contains("Ana")
                        || text.contains("Carmen")
                        || text.contains("Obelisco"));
    }
}
