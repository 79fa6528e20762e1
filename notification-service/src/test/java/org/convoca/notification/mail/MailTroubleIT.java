package org.convoca.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.convoca.notification.mail.recipient.Owner;
import org.convoca.notification.mail.recipient.Recipient;
import org.convoca.notification.mail.smtp.Composer;
import org.convoca.notification.mail.smtp.MoodySmtpServer;
import org.convoca.notification.mail.smtp.MoodySmtpServer.Mood;
import org.convoca.notification.template.Letters;
import org.convoca.notification.template.Template;
import org.convoca.platform.backing.WithBacking;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A mail server and an owner that fail in each way, and a process that dies: nothing is lost, and nothing is sent twice but what may be. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "convoca.mail.lease=1s",
            "convoca.mail.idle=100ms",
            "convoca.mail.smtp.timeout=300ms",
            "convoca.mail.smtp.connect-timeout=300ms",
            "convoca.mail.retry.first-pause=100ms",
            "convoca.mail.retry.longest-pause=200ms",
            "convoca.mail.retry.first-pause-after-break=100ms",
            "convoca.mail.retry.longest-pause-after-break=200ms",
            "convoca.mail.retry.most-refusals=4",
            "resilience4j.circuitbreaker.instances.smtp.wait-duration-in-open-state=200ms",
            "resilience4j.circuitbreaker.instances.signature-service.wait-duration-in-open-state=200ms",
            "resilience4j.retry.instances.signature-service.wait-duration=10ms"
        })
@WithBacking
@DirtiesContext
@Import({Settled.class, MailTroubleIT.Faults.class})
@ExtendWith(OutputCaptureExtension.class)
class MailTroubleIT {

    private static final MoodySmtpServer SMTP = new MoodySmtpServer();
    private static final Owner OWNER = new Owner();

    private static final Set<UUID> FAULTY = ConcurrentHashMap.newKeySet();

    /** Fails for some signatures in a way that nothing expects. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Faults {

        @Bean
        @Primary
        LetterWriting faultyLetterWriting(
                Letters letters, ReaderLanguages languages, Composer composer, PublicAddress address, Clock clock) {
            return new LetterWriting(letters, languages, List.of(), composer, address, clock) {
                @Override
                OwnLetters.Writing write(String id, MailOrder order, Recipient recipient) {
                    if (FAULTY.contains(order.about())) {
                        throw new IllegalStateException(recipient.email().value());
                    }
                    return super.write(id, order, recipient);
                }
            };
        }
    }

    @Autowired
    private MailQueue queue;

    @Autowired
    private Settled settled;

    @Autowired
    private CircuitBreakerRegistry breakers;

    @Autowired
    private MeterRegistry meters;

    @LocalManagementPort
    private int management;

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

    @BeforeEach
    void calm() {
        SMTP.is(Mood.FRIENDLY);
        OWNER.isAway(false);
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    @AfterEach
    void logsNeitherAddressesNorNamesNorTokens(CapturedOutput output) {
        assertThat(output.getAll()).doesNotContain("@example.org", Owner.TOKEN, Owner.NAME);
    }

    private MailId queue(Template template, UUID signature) {
        var id = new MailId(signature + ".1");
        queue.queue(id, MailOrder.of(signature, template, "es", "AR", Instant.now()));
        return id;
    }

    private static List<String> taken(UUID signature) {
        return SMTP.taken().stream()
                .filter(mail -> mail.contains(Owner.emailOf(signature)))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {
                "CLOSES_AT_ONCE",
                "LEAVES_WITH_421",
                "GREYLISTS",
                "WANTS_A_PASSWORD",
                "BREAKS_BEFORE_DATA",
                "HANGS_BEFORE_DATA"
            })
    void sendsOnceWhenAServerIsWellAgainThatTookNothing(Mood mood) {
        var signature = UUID.randomUUID();
        SMTP.is(mood);
        var connections = SMTP.connections();

        var id = queue(Template.PUBLISHED, signature);

        await().until(() -> SMTP.connections() > connections);
        assertThat(taken(signature)).isEmpty();
        SMTP.is(Mood.FRIENDLY);
        settled.becomes(id, Mail.Sent.class);
        assertThat(taken(signature)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"HANGS_AFTER_THE_DOT", "TAKES_AND_RESETS"})
    void reportsAMailThatAServerMayHaveTaken(Mood mood) {
        var signature = UUID.randomUUID();
        SMTP.is(mood);

        var failed = settled.becomes(queue(Template.PUBLISHED, signature), Mail.Failed.class);

        assertThat(failed.reason()).isEqualTo("outcome-unknown");
        assertThat(taken(signature)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"HANGS_AFTER_THE_DOT", "TAKES_AND_RESETS"})
    void sendsAConfirmationOnceMoreThatAServerMayHaveTakenAndNeverAThirdTime(Mood mood) {
        var signature = UUID.randomUUID();
        SMTP.is(mood);

        var failed = settled.becomes(queue(Template.CONFIRM, signature), Mail.Failed.class);

        assertThat(failed.reason()).isEqualTo("outcome-unknown");
        assertThat(taken(signature)).hasSize(2);
        assertThat(taken(signature).stream()
                        .flatMap(mail -> mail.lines().filter(line -> line.startsWith("Message-ID:"))))
                .allMatch(line -> line.equals("Message-ID: <" + signature + ".1@localhost>"));
    }

    @Test
    void givesUpWhatTheServerWillNeverTake() {
        SMTP.is(Mood.REFUSES_RECIPIENTS);

        var failed = settled.becomes(queue(Template.CONFIRM, UUID.randomUUID()), Mail.Failed.class);

        assertThat(failed.reason()).isEqualTo("smtp-550-5.1.1");
        assertThat(failed.progress()).isEqualTo(new Progress(1, 0, 0, null));
    }

    @Test
    void givesUpAfterTheLastRefusal() {
        SMTP.is(Mood.GREYLISTS);

        var failed = settled.becomes(queue(Template.CONFIRM, UUID.randomUUID()), Mail.Failed.class);

        assertThat(failed.reason()).isEqualTo("given-up");
        assertThat(failed.progress()).isEqualTo(new Progress(4, 4, 0, null));
    }

    @Test
    void sendsAConfirmationOnceMoreThatACrashLeftInItsDialogue() {
        var signature = UUID.randomUUID();

        var sent = settled.becomes(settled.abandoned(Template.CONFIRM, signature), Mail.Sent.class);

        assertThat(sent.progress()).isEqualTo(new Progress(2, 0, 1, null));
        assertThat(taken(signature)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Template.class,
            names = {"ALREADY_SIGNED", "PUBLISHED", "REJECTED", "WITHDRAWN"})
    void reportsAMailThatTellsAndDoesNotAskWhenACrashLeftItInItsDialogue(Template template) {
        var signature = UUID.randomUUID();

        var failed = settled.becomes(settled.abandoned(template, signature), Mail.Failed.class);

        assertThat(failed.reason()).isEqualTo("outcome-unknown");
        assertThat(taken(signature)).isEmpty();
    }

    @Test
    void waitsForTheOwnerHoweverLongAndThenSends() {
        OWNER.isAway(true);
        var requests = OWNER.requests();
        var signatures = Stream.generate(UUID::randomUUID).limit(60).toList();

        var ids = signatures.stream()
                .map(signature -> queue(Template.CONFIRM, signature))
                .toList();

        await().until(() -> OWNER.requests() > requests + 12);
        assertThat(signatures)
                .allSatisfy(signature -> assertThat(taken(signature)).isEmpty());
        OWNER.isAway(false);
        ids.forEach(id ->
                assertThat(settled.becomes(id, Mail.Sent.class).progress()).isEqualTo(new Progress(1, 0, 0, null)));
        assertThat(signatures)
                .allSatisfy(signature -> assertThat(taken(signature)).hasSize(1));
    }

    @Test
    void keepsManyMailsWhileTheServerIsAwayAndSendsEachOnce() {
        SMTP.is(Mood.CLOSES_AT_ONCE);
        SMTP.hangUp();
        var signatures = Stream.generate(UUID::randomUUID).limit(60).toList();

        var ids = signatures.stream()
                .map(signature -> queue(Template.PUBLISHED, signature))
                .toList();

        await().until(() -> breakers.circuitBreaker("smtp").getState() == CircuitBreaker.State.OPEN);
        SMTP.is(Mood.FRIENDLY);
        ids.forEach(id -> settled.becomes(id, Mail.Sent.class));
        assertThat(signatures)
                .allSatisfy(signature -> assertThat(taken(signature)).hasSize(1));
    }

    @Test
    void writesToNobodyWhereThereIsNobody() {
        var signature = UUID.randomUUID();
        OWNER.hasLost(signature);

        settled.becomes(queue(Template.CONFIRM, signature), Mail.Suppressed.class);

        assertThat(taken(signature)).isEmpty();
    }

    @Test
    void givesUpANameThatCouldBreakOutOfAHeader() {
        var signature = UUID.randomUUID();
        OWNER.calls(signature, "Ana\r\nBcc: all@example.com");

        var failed = settled.becomes(queue(Template.CONFIRM, signature), Mail.Failed.class);

        assertThat(failed.reason()).isEqualTo("unsafe-header");
        assertThat(SMTP.taken()).noneMatch(mail -> mail.contains("all@example.com"));
    }

    @Test
    void sendsTheMailsBehindOneThatCannotBeDealtWith() {
        var faulty = UUID.randomUUID();
        var others = Stream.generate(UUID::randomUUID).limit(10).toList();
        FAULTY.add(faulty);

        var id = queue(Template.CONFIRM, faulty);
        var ids = others.stream()
                .map(signature -> queue(Template.CONFIRM, signature))
                .toList();

        ids.forEach(other -> settled.becomes(other, Mail.Sent.class));
        assertThat(taken(faulty)).isEmpty();
        FAULTY.clear();
        settled.becomes(id, Mail.Sent.class);
    }

    @Test
    void staysReadyWhileTheMailServerIsAway() throws Exception {
        SMTP.is(Mood.CLOSES_AT_ONCE);
        SMTP.hangUp();
        var id = queue(Template.CONFIRM, UUID.randomUUID());
        await().until(() -> breakers.circuitBreaker("smtp").getState() == CircuitBreaker.State.OPEN);

        var readiness = get("/actuator/health/readiness");
        var health = get("/actuator/health");

        assertThat(readiness.statusCode()).isEqualTo(200);
        assertThat(readiness.body()).contains("\"status\":\"UP\"");
        assertThat(health.statusCode()).isEqualTo(200);
        SMTP.is(Mood.FRIENDLY);
        settled.becomes(id, Mail.Sent.class);
    }

    @Test
    void countsWhatBecomesOfMailsAndShowsTheQueue() throws Exception {
        OWNER.isAway(true);
        var id = queue(Template.WITHDRAWN, UUID.randomUUID());

        assertThat(meters.get("convoca.mails.queue").gauge().value()).isPositive();
        assertThat(meters.get("convoca.mails.queue.age").gauge().value()).isPositive();
        OWNER.isAway(false);
        settled.becomes(id, Mail.Sent.class);
        assertThat(get("/actuator/prometheus").body())
                .contains("convoca_mails_total{outcome=\"sent\",template=\"withdrawn\"}")
                .contains("resilience4j_circuitbreaker_state{");
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + management + path))
                            .timeout(Duration.ofSeconds(5))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
