package org.convoca.notification.mail.smtp;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection for many mails, opened when it is needed and again when it broke. For one thread. */
public final class SmtpConnection implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SmtpConnection.class);

    private final MailServer server;
    private final SmtpProperties properties;
    private final Retry retry;
    private final CircuitBreaker breaker;
    private final Clock clock;
    private @Nullable HandingOverTransport transport;
    private int mails;
    private Instant lastUse = Instant.MIN;

    SmtpConnection(MailServer server, SmtpProperties properties, Retry retry, CircuitBreaker breaker, Clock clock) {
        this.server = server;
        this.properties = properties;
        this.retry = retry;
        this.breaker = breaker;
        this.clock = clock;
    }

    /**
     * Gives a mail to the server.
     *
     * @param claim asked once the connection is there, before the first word about the mail; false leaves the mail alone
     */
    public Delivery send(MimeMessage message, BooleanSupplier claim) {
        return send(message, null, claim);
    }

    /**
     * Gives a mail to the server, to come back to that address.
     *
     * @param returnPath the envelope's sender (RFC 5321, section 4.1.1.2), or null for the sender's own address
     * @param claim asked once the connection is there, before the first word about the mail; false leaves the mail alone
     */
    public Delivery send(MimeMessage message, @Nullable String returnPath, BooleanSupplier claim) {
        if (returnPath != null && message instanceof SMTPMessage addressed) {
            addressed.setEnvelopeFrom(returnPath);
        }
        if (!breaker.tryAcquirePermission()) {
            return new Delivery.Away("circuit-open");
        }
        var start = breaker.getCurrentTimestamp();
        try {
            var delivery = attempt(message, claim);
            report(delivery, breaker.getCurrentTimestamp() - start);
            return delivery;
        } catch (RuntimeException e) {
            breaker.releasePermission();
            close();
            throw e;
        }
    }

    private Delivery attempt(MimeMessage message, BooleanSupplier claim) {
        HandingOverTransport open;
        try {
            open = retry.executeCallable(this::open);
        } catch (Exception e) {
            log.warn("the mail server cannot be reached: {}", e.getClass().getSimpleName());
            return new Delivery.Away("unreachable");
        }
        return claim.getAsBoolean() ? dialogue(open, message) : new Delivery.NotClaimed();
    }

    private Delivery dialogue(HandingOverTransport open, MimeMessage message) {
        open.begin();
        try {
            open.sendMessage(message, message.getAllRecipients());
            mails++;
            lastUse = clock.instant();
            return new Delivery.Accepted();
        } catch (MessagingException | IllegalStateException e) {
            close();
            return Verdict.on(e, open.hasHandedOver());
        }
    }

    private HandingOverTransport open() throws MessagingException {
        var current = transport;
        if (current != null && mails < properties.mailsPerConnection() && isAlive(current)) {
            return current;
        }
        close();
        var opened = server.connect();
        transport = opened;
        mails = 0;
        lastUse = clock.instant();
        return opened;
    }

    private boolean isAlive(HandingOverTransport current) {
        var rested = Duration.between(lastUse, clock.instant());
        return rested.compareTo(properties.restBeforeCheck()) < 0 || current.isConnected();
    }

    /** For the circuit breaker, a server that answers is well, whatever it answers about one mail; unless it says that it is about to leave. */
    private void report(Delivery delivery, long nanos) {
        switch (delivery) {
            case Delivery.Accepted _, Delivery.Refused _ -> breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
            case Delivery.Deferred deferred -> {
                if (deferred.reason().startsWith(Verdict.LEAVING)) {
                    failed(nanos, deferred.reason());
                } else {
                    breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
                }
            }
            case Delivery.Broken broken -> failed(nanos, broken.reason());
            case Delivery.Unknown unknown -> failed(nanos, unknown.reason());
            case Delivery.Away away -> failed(nanos, away.reason());
            case Delivery.NotClaimed _ -> breaker.releasePermission();
        }
    }

    private void failed(long nanos, String reason) {
        breaker.onError(nanos, TimeUnit.NANOSECONDS, new MessagingException(reason));
    }

    @Override
    public void close() {
        var closing = transport;
        transport = null;
        if (closing != null) {
            try {
                closing.close();
            } catch (MessagingException e) {
                log.debug("a connection to the mail server broke while it was closed");
            }
        }
    }
}
