package org.convoca.notification.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.convoca.notification.mail.recipient.EmailAddress;
import org.convoca.notification.mail.recipient.PersonName;
import org.convoca.notification.mail.smtp.MoodySmtpServer.Mood;
import org.convoca.notification.template.Rendered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpConnectionTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    private final MoodySmtpServer smtp = new MoodySmtpServer();
    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
            .slidingWindowSize(4)
            .minimumNumberOfCalls(4)
            .waitDurationInOpenState(Duration.ofMinutes(1))
            .build());
    private final CircuitBreaker breaker = breakers.circuitBreaker("smtp");
    private final JavaMailSenderImpl settings = new JavaMailSenderImpl();
    private final SmtpProperties properties = new SmtpProperties(SHORT, SHORT, 3, Duration.ZERO);
    private final Session session;
    private final SmtpConnection connection;

    SmtpConnectionTest() {
        settings.setHost("localhost");
        settings.setPort(smtp.port());
        session = new SmtpConfiguration().smtpSession(settings, properties);
        var retries = RetryRegistry.of(RetryConfig.custom()
                .maxAttempts(2)
                .waitDuration(Duration.ofMillis(10))
                .build());
        connection = new SmtpConfiguration()
                .mailServer(settings, session, properties, retries, breakers, Clock.systemUTC())
                .connection();
    }

    @AfterEach
    void close() {
        connection.close();
        smtp.close();
    }

    private Delivery send() {
        return connection.send(message(), () -> true);
    }

    private MimeMessage message() {
        return new Composer(session, new SenderProperties("no-reply@example.org", "Convoca"), Signing.BY_THE_RELAY)
                .compose(new Envelope(
                        "<a.1@example.org>",
                        new PersonName("Ana"),
                        new EmailAddress("ana@example.org"),
                        new Rendered(Locale.ENGLISH, "Hello", "Hello\n.\nBye\n", "<p>Hello</p>"),
                        Instant.parse("2027-01-10T12:00:00Z"),
                        Map.of()));
    }

    @Test
    void sendsManyMailsOnOneConnectionUntilItHasHadItsShare() {
        for (var mail = 0; mail < 7; mail++) {
            assertThat(send()).isEqualTo(new Delivery.Accepted());
        }

        assertThat(smtp.taken()).hasSize(7);
        assertThat(smtp.connections()).isEqualTo(3);
    }

    @Test
    void takesAnotherConnectionWhenItsOwnHasGoneInTheMeantime() {
        send();
        smtp.hangUp();

        assertThat(send()).isEqualTo(new Delivery.Accepted());
        assertThat(smtp.taken()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"LEAVES_WITH_421", "GREYLISTS", "WANTS_A_PASSWORD"})
    void defersWhatTheServerDoesNotTakeNow(Mood mood) {
        smtp.is(mood);

        var expected = switch (mood) {
            case LEAVES_WITH_421 -> "smtp-421-4.3.2";
            case GREYLISTS -> "smtp-451-4.7.1";
            default -> "smtp-530-5.7.0";
        };
        assertThat(send()).isEqualTo(new Delivery.Deferred(expected));
        assertThat(smtp.taken()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"REFUSES_RECIPIENTS", "REFUSES_AFTER_DATA"})
    void refusesWhatTheServerNeverTakes(Mood mood) {
        smtp.is(mood);

        assertThat(send())
                .isEqualTo(new Delivery.Refused(mood == Mood.REFUSES_RECIPIENTS ? "smtp-550-5.1.1" : "smtp-554-5.7.1"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"BREAKS_BEFORE_DATA", "HANGS_BEFORE_DATA"})
    void knowsThatAMailWasNotTakenWhenTheConnectionBrokeBeforeItsEnd(Mood mood) {
        smtp.is(mood);

        assertThat(send()).isEqualTo(new Delivery.Broken("connection-lost"));
        assertThat(smtp.taken()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"HANGS_AFTER_THE_DOT", "TAKES_AND_RESETS"})
    void doesNotClaimToKnowWhatCameOfAMailThatWasHandedOver(Mood mood) {
        smtp.is(mood);

        assertThat(send()).isEqualTo(new Delivery.Unknown("connection-lost"));
        assertThat(smtp.taken()).hasSize(1);
    }

    @Test
    void goesOnAfterEachOfTheseMoods() {
        for (var mood : Mood.values()) {
            smtp.is(mood);
            send();
            breaker.reset();
            smtp.is(Mood.FRIENDLY);
            assertThat(send()).as(mood.name()).isEqualTo(new Delivery.Accepted());
        }
    }

    @Test
    void doesNotTouchAMailWhileThereIsNoConnection() {
        var claims = new AtomicInteger();
        smtp.is(Mood.CLOSES_AT_ONCE);

        assertThat(connection.send(message(), () -> claims.incrementAndGet() > 0))
                .isEqualTo(new Delivery.Away("unreachable"));
        assertThat(claims).hasValue(0);
        assertThat(smtp.connections()).isEqualTo(2);
    }

    @Test
    void doesNotTouchAMailThatSomebodyElseHas() {
        assertThat(connection.send(message(), () -> false)).isEqualTo(new Delivery.NotClaimed());
        assertThat(smtp.taken()).isEmpty();
    }

    @Test
    void leavesAServerAloneThatFailsTooOften() {
        smtp.is(Mood.CLOSES_AT_ONCE);
        for (var attempt = 0; attempt < 4; attempt++) {
            send();
        }
        var connections = smtp.connections();

        assertThat(send()).isEqualTo(new Delivery.Away("circuit-open"));
        assertThat(smtp.connections()).isEqualTo(connections);
    }

    @Test
    void doesNotHoldAgainstTheServerWhatItSaysAboutOneMail() {
        for (var attempt = 0; attempt < 8; attempt++) {
            smtp.is(attempt % 2 == 0 ? Mood.GREYLISTS : Mood.REFUSES_RECIPIENTS);
            send();
        }

        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void opensTheCircuitForAServerThatTakesMailsAndDoesNotSaySo() {
        smtp.is(Mood.TAKES_AND_RESETS);
        for (var attempt = 0; attempt < 4; attempt++) {
            send();
        }

        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
    }
}
