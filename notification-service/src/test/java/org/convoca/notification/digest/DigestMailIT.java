package org.convoca.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.Document;
import org.convoca.contracts.call.CallOpened;
import org.convoca.contracts.coordinator.CoordinatorAppointed;
import org.convoca.contracts.coordinator.CoordinatorRemoved;
import org.convoca.contracts.coordinator.CoordinatorStatus;
import org.convoca.contracts.signature.OrganisationFacts;
import org.convoca.contracts.signature.SignatureConfirmed;
import org.convoca.contracts.signature.SignatureFacts;
import org.convoca.contracts.signature.SignatureOrigin;
import org.convoca.contracts.signature.SignaturePublished;
import org.convoca.contracts.signature.SignatureReceived;
import org.convoca.contracts.signature.SignatureStatus;
import org.convoca.contracts.territory.Region;
import org.convoca.notification.PublishedEvents;
import org.convoca.notification.happening.SomeNews;
import org.convoca.notification.preference.SomeCoordinators;
import org.convoca.notification.preference.Subscriber;
import org.convoca.notification.preference.Subscribers;
import org.convoca.platform.backing.TestIssuers;
import org.convoca.platform.backing.WithBacking;
import org.convoca.platform.internal.Coordination;
import org.convoca.platform.outbox.Stored;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From events on Kafka to a digest in a real mail server, and from its link to none any more. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "convoca.public-url=https://convoca.example.org",
            "convoca.mail.idle=100ms",
            "convoca.digest.pause=10d",
            "convoca.digest.shared-for=0s",
            "convoca.mail.retry.first-pause-after-break=100ms",
            "convoca.mail.retry.longest-pause-after-break=200ms",
            "convoca.happenings.gather-for=0s",
            "logging.level.com.icegreen=off"
        })
@WithBacking
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class DigestMailIT {

    private static final GreenMail SMTP = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final Neighbours OWNERS = new Neighbours();
    private static final PublishedEvents EVENTS = new PublishedEvents();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern UNSUBSCRIBE = Pattern.compile("/unsubscribe/([A-Za-z0-9_-]{43})");

    @Autowired
    private Subscribers subscribers;

    @Autowired
    private DigestRun digests;

    @Autowired
    private NoticeRun notices;

    @Autowired
    private MongoTemplate mongo;

    @LocalServerPort
    private int port;

    private final UUID coordinator = UUID.randomUUID();
    private final String territory = "x-basque-country";

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry registry) {
        SMTP.start();
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> SMTP.getSmtp().getPort());
        registry.add("convoca.services.signature", OWNERS::address);
        registry.add("convoca.services.event", OWNERS::address);
    }

    @AfterAll
    static void close() {
        SMTP.stop();
        OWNERS.close();
        EVENTS.close();
    }

    @BeforeEach
    void appoint() {
        OWNERS.areAway(false);
        OWNERS.speak("es");
        List.of("happenings", "waiting", "known")
                .forEach(collection -> mongo.getCollection(collection).deleteMany(new Document()));
        EVENTS.send(new CallOpened(1, SomeCalls.call()));
        EVENTS.send(new CoordinatorAppointed(
                1, SomeCoordinators.facts(coordinator, CoordinatorStatus.ACTIVE, "Europe/Madrid", territory)));
        await().until(() -> subscribers.find(coordinator).isPresent());
    }

    @AfterEach
    void logsNeitherAddressesNorNamesNorTokens(CapturedOutput output) {
        assertThat(output.getAll()).doesNotContain("@example.org", Neighbours.NAME, "Hidden signature");
        remove();
    }

    private void remove() {
        EVENTS.send(new CoordinatorRemoved(
                2, SomeCoordinators.facts(coordinator, CoordinatorStatus.REMOVED, "Europe/Madrid", territory)));
        await().until(() -> !state().known().active());
    }

    private Subscriber state() {
        return subscribers.find(coordinator).map(Stored::state).orElseThrow();
    }

    private SignatureFacts facts(UUID id, SignatureStatus status) {
        return new SignatureFacts(
                id,
                SomeNews.CALL,
                status,
                SignatureOrigin.WEB,
                territory,
                Region.EUROPE,
                "es",
                null,
                false,
                null,
                status == SignatureStatus.PUBLISHED
                        ? new OrganisationFacts("Bilgune Feminista", Map.of(), null, null)
                        : null);
    }

    private UUID waiting() {
        var id = UUID.randomUUID();
        EVENTS.send(new SignatureReceived(1, facts(id, SignatureStatus.AWAITING_CONFIRMATION)));
        EVENTS.send(new SignatureConfirmed(2, facts(id, SignatureStatus.AWAITING_REVIEW)));
        await().until(() -> count("waiting", new Document("subject", id.toString())) == 1);
        return id;
    }

    private void published() {
        var id = UUID.randomUUID();
        EVENTS.send(new SignatureReceived(1, facts(id, SignatureStatus.AWAITING_CONFIRMATION)));
        EVENTS.send(new SignaturePublished(2, facts(id, SignatureStatus.PUBLISHED)));
        await().until(() -> count("happenings", new Document("subject", id.toString())) == 1);
    }

    private long count(String collection, Document query) {
        return mongo.getCollection(collection).countDocuments(query);
    }

    /** As if a day had passed since what was stored: what is due is due, and what happened lies in the window. */
    private void letADayPass() {
        var yesterday =
                new Document("$set", new Document("at", Date.from(Instant.now().minus(Duration.ofMinutes(5)))));
        mongo.getCollection("happenings").updateMany(new Document(), yesterday);
        mongo.getCollection("waiting").updateMany(new Document(), yesterday);
        mongo.getCollection("subscribers")
                .updateMany(
                        new Document("_id", coordinator.toString()),
                        new Document(
                                "$set",
                                new Document(
                                                "state.course.due",
                                                Date.from(Instant.now().minusSeconds(60)))
                                        .append(
                                                "state.course.from",
                                                Date.from(Instant.now().minus(Duration.ofDays(1))))
                                        .append(
                                                "state.notices.from",
                                                Date.from(Instant.now().minus(Duration.ofDays(1))))));
    }

    private List<MimeMessage> mails() {
        return Arrays.stream(SMTP.getReceivedMessages())
                .filter(mail -> header(mail, "To").contains(Neighbours.emailOf(coordinator)))
                .toList();
    }

    private static String header(MimeMessage mail, String name) {
        try {
            return String.valueOf(mail.getHeader(name, null));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(MimeMessage mail, int part) throws Exception {
        return ((Multipart) mail.getContent())
                .getBodyPart(part)
                .getContent()
                .toString()
                .replace("\r\n", "\n");
    }

    private MimeMessage digest() {
        letADayPass();
        digests.run();
        await().until(() -> !mails().isEmpty());
        return mails().getLast();
    }

    private HttpResponse<String> call(String method, String path, boolean signedIn, Object body) throws Exception {
        var coordination =
                new Coordination(coordinator, Set.of("coordinator"), Set.of(), false, Set.of(territory), Set.of());
        var authorization = signedIn
                ? TestIssuers.coordinatorsAuthorization(coordination, "notification-service", method, path)
                : TestIssuers.authorization("gateway", "notification-service", method, path);
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .method(method, HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                            .header("Content-Type", "application/json")
                            .header("Authorization", authorization)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 202);
        return JSON.readTree(answer.body());
    }

    @Test
    void tellsACoordinatorInOneMailWhatWaitsAndWhatHappened() throws Exception {
        var id = waiting();
        published();

        var mail = digest();

        digests.run();
        assertThat(mails()).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("Convoca: su día de un vistazo");
        assertThat(part(mail, 0))
                .contains("Hola, " + Neighbours.NAME)
                .contains("1 asunto espera su decisión")
                .contains("Hidden signature")
                .contains("https://convoca.example.org/coordination/review/signature/" + id)
                .contains("1 nombre nuevo en la lista")
                .contains("Bilgune Feminista")
                .contains("https://convoca.example.org/es/calls/anti-imperialist-week/roll?territory=x-basque-country")
                .contains("https://convoca.example.org/coordination/digest");
        assertThat(part(mail, 1)).contains("Bilgune Feminista", "Hidden signature");
    }

    @Test
    void carriesTheHeadersOfOneClickAndOfItsThread() throws Exception {
        published();

        var mail = digest();

        assertThat(header(mail, "List-Unsubscribe"))
                .matches("<https://convoca\\.example\\.org/unsubscribe/[A-Za-z0-9_-]{43}>");
        assertThat(header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(header(mail, "List-Id")).isEqualTo("<daily.digest.convoca.example.org>");
        assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(header(mail, "Precedence")).isEqualTo("null");
        assertThat(mail.getMessageID())
                .matches("<" + coordinator + "\\.daily\\.\\d{4}-\\d\\d-\\d\\d@convoca\\.example\\.org>");
        assertThat(state().course().dailyThread()).isEqualTo(state().course().lastMail());
    }

    @Test
    void staysQuietWhenNothingHappenedAndNothingWaits() {
        letADayPass();

        digests.run();

        assertThat(state().course().open()).isNull();
        assertThat(state().course().lastMail()).isNull();
        assertThat(state().course().due()).isAfter(Instant.now());
        assertThat(count("digests", new Document("state.coordinator", coordinator.toString())))
                .isZero();
    }

    @Test
    void stopsWithOneClickAndDoesNotStopWhatSomebodyAskedFor() throws Exception {
        published();
        var matcher = UNSUBSCRIBE.matcher(part(digest(), 0));
        assertThat(matcher.find()).isTrue();
        var token = matcher.group(1);

        assertThat(ok(call("POST", "/internal/unsubscriptions/inspect", false, Map.of("token", token)))
                        .get("frequency")
                        .asString())
                .isEqualTo("daily");
        for (var time = 0; time < 2; time++) {
            var applied = ok(call(
                    "POST", "/internal/unsubscriptions/apply", false, Map.of("token", token, "frequency", "none")));
            assertThat(applied.get("state").asString()).isEqualTo("valid");
            assertThat(applied.get("frequency").asString()).isEqualTo("none");
        }

        assertThat(state().course().due()).isNull();
        published();
        letADayPass();
        digests.run();
        assertThat(mails()).hasSize(1);
        ok(call("POST", "/api/v1/coordination/me/digest/mails", true, Map.of()));
        await().until(() -> mails().size() == 2);
    }

    @Test
    void doesNotWriteToACoordinatorWhoWasRemoved() {
        published();
        letADayPass();
        remove();

        digests.run();

        assertThat(state().course().due()).isNull();
        assertThat(mails()).isEmpty();
    }

    @Test
    void tellsAtOnceWhatBeginsToWaitAndAtMostOnceAnHour() throws Exception {
        ok(call(
                "PUT",
                "/api/v1/coordination/me/digest",
                true,
                Map.of("frequency", "weekly", "weekday", "friday", "hour", "07:30", "atOnce", true)));
        var first = waiting();
        letADayPass();
        notices.run();
        await().until(() -> mails().size() == 1);
        assertThat(mails().getFirst().getSubject()).isEqualTo("Convoca: algo espera su decisión");
        assertThat(part(mails().getFirst(), 0)).contains("/coordination/review/signature/" + first);

        waiting();
        notices.run();

        assertThat(state().notices().due()).isAfter(Instant.now().plus(Duration.ofMinutes(55)));
        assertThat(mails()).hasSize(1);
    }

    @Test
    void leavesOutWhatWasSettledBeforeItWasSent() throws Exception {
        OWNERS.settle(waiting());
        var open = waiting();
        published();

        var text = part(digest(), 0);

        assertThat(text).contains("/coordination/review/signature/" + open);
        assertThat(text.split("Hidden signature", -1)).hasSize(2);
    }

    @Test
    void waitsForTheNamesOfWhatWaits() {
        OWNERS.areAway(true);
        waiting();
        letADayPass();
        digests.run();
        await().until(() -> count(
                        "mails",
                        new Document("state.order.about", coordinator)
                                .append("state.due", new Document("$exists", true)))
                >= 0);
        assertThat(mails()).isEmpty();

        OWNERS.areAway(false);
        await().atMost(Duration.ofSeconds(30)).until(() -> mails().size() == 1);
    }

    @Test
    void showsWhatTheNextOneSaysAndChangesNothing() throws Exception {
        var id = waiting();
        letADayPass();
        var before = state();

        var preview = ok(call("GET", "/api/v1/coordination/me/digest/preview", true, Map.of()));

        assertThat(preview.get("text").asString()).contains("/coordination/review/signature/" + id);
        assertThat(preview.get("html").asString()).contains("Hidden signature").doesNotContain("/unsubscribe/");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void showsAndTakesWhatACoordinatorChooses() throws Exception {
        var path = "/api/v1/coordination/me/digest";
        var first = ok(call("GET", path, true, Map.of()));
        assertThat(first.get("frequency").asString()).isEqualTo("daily");
        assertThat(first.get("hour").asString()).isEqualTo("08:00");
        assertThat(first.get("zone").asString()).isEqualTo("Europe/Madrid");

        var chosen = ok(call("PUT", path, true, Map.of("frequency", "weekly", "weekday", "sunday", "hour", "23:45")));

        assertThat(chosen.get("frequency").asString()).isEqualTo("weekly");
        assertThat(ok(call("GET", path, true, Map.of())).get("weekday").asString())
                .isEqualTo("sunday");
        var wrong = call("PUT", path, true, Map.of("frequency", "weekly", "weekday", "sunday", "hour", "24:00"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("/hour").doesNotContain("24:00");
        assertThat(call("GET", path, false, Map.of()).statusCode()).isEqualTo(403);
    }
}
