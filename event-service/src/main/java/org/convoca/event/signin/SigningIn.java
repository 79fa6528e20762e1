package org.convoca.event.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.convoca.contracts.coordinator.CoordinatorSignInRequested;
import org.convoca.event.coordinator.Coordinator;
import org.convoca.event.coordinator.Coordinators;
import org.convoca.event.coordinator.Turn;
import org.convoca.platform.text.EmailAddress;
import org.convoca.platform.token.SecretHash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Coordinators who ask to sign in. Whoever asks gets the answer before anything is looked up, so that not even the time it takes tells whether an address
 * is known; and nothing tells that there were too many mails already.
 */
@Service
class SigningIn implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SigningIn.class);
    private static final Duration HOUR = Duration.ofHours(1);

    private final SignIns signIns;
    private final Coordinators coordinators;
    private final SignInProperties properties;
    private final Clock clock;
    private final ExecutorService afterwards = Executors.newVirtualThreadPerTaskExecutor();

    SigningIn(SignIns signIns, Coordinators coordinators, SignInProperties properties, Clock clock) {
        this.signIns = signIns;
        this.coordinators = coordinators;
        this.properties = properties;
        this.clock = clock;
    }

    /** Lets whoever has that address have a mail soon, if they are a coordinator. */
    void ask(EmailAddress address, String browser, String locale) {
        var id = UUID.randomUUID();
        signIns.insert(id, SecretHash.of(browser), locale, properties.tries(), now());
        afterwards.execute(() -> {
            try {
                coordinators.find(address).ifPresent(coordinator -> mail(id, coordinator));
            } catch (RuntimeException e) {
                // Nothing is lost: whoever gets no mail asks again.
                log.warn("a wish to sign in came to nothing: {}", e.getClass().getName());
            }
        });
    }

    private void mail(UUID signIn, UUID coordinator) {
        signIns.belongsTo(signIn, coordinator);
        var mailed = coordinators.change(coordinator, state -> asked(state, signIn));
        log.info("coordinator {} wants to sign in{}", coordinator, mailed ? "" : ", too often to be written to again");
    }

    private Turn<Boolean> asked(Coordinator state, UUID signIn) {
        return state instanceof Coordinator.Serving serving
                ? serving.mailed(now(), properties.mailsPerHour(), HOUR)
                        .map(next -> Turn.move(
                                next,
                                true,
                                (sequence, facts) -> new CoordinatorSignInRequested(sequence, facts, signIn)))
                        .orElse(Turn.stay(false))
                : Turn.stay(false);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Waits for what was promised. */
    @Override
    public void close() {
        afterwards.close();
    }
}
