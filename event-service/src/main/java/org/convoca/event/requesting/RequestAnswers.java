package org.convoca.event.requesting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.convoca.contracts.registration.RegistrationConfirmed;
import org.convoca.contracts.registration.RegistrationDeclined;
import org.convoca.event.registration.Registration;
import org.convoca.event.registration.Registrations;
import org.convoca.event.registration.Request;
import org.convoca.event.registration.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** What the owner of an address says to a request in their name. Asking twice is safe. */
@Service
public class RequestAnswers {

    private static final Logger log = LoggerFactory.getLogger(RequestAnswers.class);

    private final RequestLinks links;
    private final Registrations registrations;
    private final Clock clock;

    RequestAnswers(RequestLinks links, Registrations registrations, Clock clock) {
        this.links = links;
        this.registrations = registrations;
        this.clock = clock;
    }

    /** What became of an answer; {@code GONE} when there is nothing left to answer. */
    enum Outcome {
        CONFIRMED,
        ALREADY_CONFIRMED,
        DISOWNED,
        ALREADY_DISOWNED,
        EXPIRED,
        GONE;

        /** In kebab-case, as in JSON. */
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** They asked; empty for a forged token. */
    public Optional<RequestLinks.Behind> confirm(String token) {
        return answer(token, this::confirmed);
    }

    /** They did not ask; empty for a forged token. */
    public Optional<RequestLinks.Behind> disown(String token) {
        return answer(token, this::disowned);
    }

    private Optional<RequestLinks.Behind> answer(String token, Function<Registration, Step<Outcome>> decision) {
        return links.subject(token).flatMap(id -> {
            var outcome = registrations.change(id, decision);
            log.info("request {}: {}", id, outcome.code());
            return links.find(token).map(behind -> behind.answered(outcome));
        });
    }

    private Step<Outcome> confirmed(Registration state) {
        return switch (state) {
            case Request.Asked asked when asked.isExpired(clock.instant()) -> Step.stay(Outcome.EXPIRED);
            case Request.Asked asked ->
                Step.move(
                        asked.confirm(now()),
                        Outcome.CONFIRMED,
                        (sequence, facts) -> new RegistrationConfirmed(
                                sequence, facts, asked.asking().reference()));
            case Request.Declined declined ->
                switch (declined.why()) {
                    case EXPIRED -> Step.stay(Outcome.EXPIRED);
                    case DISOWNED, REVIEWED -> Step.stay(Outcome.GONE);
                };
            case Request.AwaitingReview _, Registration.Open _, Registration.Closed _, Registration.Merged _ ->
                Step.stay(Outcome.ALREADY_CONFIRMED);
        };
    }

    private Step<Outcome> disowned(Registration state) {
        return switch (state) {
            case Request.Asked asked -> gone(asked.disown(now()));
            case Request.AwaitingReview waiting -> gone(waiting.disown(now()));
            case Request.Declined declined ->
                Step.stay(declined.why() == Request.Why.DISOWNED ? Outcome.ALREADY_DISOWNED : Outcome.GONE);
            case Registration.Open _, Registration.Closed _, Registration.Merged _ -> Step.stay(Outcome.GONE);
        };
    }

    private static Step<Outcome> gone(Request.Declined declined) {
        return Step.move(
                declined, Outcome.DISOWNED, (sequence, facts) -> new RegistrationDeclined(sequence, facts, null));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
