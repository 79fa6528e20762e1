package org.convoca.notification.mail.smtp;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Clock;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The mail server of this service, as {@code spring.mail} describes it. Thread-safe. */
public class MailServer {

    private final JavaMailSenderImpl settings;
    private final Session session;
    private final SmtpProperties properties;
    private final Retry retry;
    private final CircuitBreaker breaker;
    private final Clock clock;

    MailServer(
            JavaMailSenderImpl settings,
            Session session,
            SmtpProperties properties,
            Retry retry,
            CircuitBreaker breaker,
            Clock clock) {
        this.settings = settings;
        this.session = session;
        this.properties = properties;
        this.retry = retry;
        this.breaker = breaker;
        this.clock = clock;
    }

    /** A connection for one worker; it is opened with the first mail. */
    public SmtpConnection connection() {
        return new SmtpConnection(this, properties, retry, breaker, clock);
    }

    /** Whether it is worth trying: false for a while after it failed too often. */
    public boolean isAvailable() {
        return breaker.getState() != CircuitBreaker.State.OPEN;
    }

    HandingOverTransport connect() throws MessagingException {
        var transport = new HandingOverTransport(session, protocol(settings));
        transport.connect(settings.getHost(), settings.getPort(), settings.getUsername(), settings.getPassword());
        return transport;
    }

    static String protocol(JavaMailSenderImpl settings) {
        var protocol = settings.getProtocol();
        return protocol == null ? "smtp" : protocol;
    }
}
