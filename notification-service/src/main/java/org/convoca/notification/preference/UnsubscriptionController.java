package org.convoca.notification.preference;

import java.util.Optional;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the link at the end of a digest does. */
@RestController
@RequestMapping("/internal/unsubscriptions")
@CalledBy("gateway")
class UnsubscriptionController {

    private final Unsubscribing unsubscribing;

    UnsubscriptionController(Unsubscribing unsubscribing) {
        this.unsubscribing = unsubscribing;
    }

    /** @param frequency that is wanted from now on; not read by an inspection */
    record Link(@Nullable String token, @Nullable Frequency frequency) {

        /** It acts. */
        @Override
        public String toString() {
            return "Link[hidden]";
        }
    }

    /**
     * @param state {@code valid} or {@code unknown}
     * @param frequency as it stands; null with an unknown link
     * @param locale the reader's language; null with an unknown link
     */
    record State(
            String state,
            @Nullable Frequency frequency,
            @Nullable Boolean atOnce,
            @Nullable String locale) {

        private static final State UNKNOWN = new State("unknown", null, null, null);

        static State of(Subscriber subscriber) {
            var preference = subscriber.preference();
            return new State(
                    "valid",
                    preference.frequency(),
                    preference.atOnce(),
                    subscriber.known().locale());
        }
    }

    @PostMapping("/inspect")
    State inspect(@RequestBody Link link) {
        return Optional.ofNullable(link.token())
                .flatMap(unsubscribing::inspect)
                .map(State::of)
                .orElse(State.UNKNOWN);
    }

    @PostMapping("/apply")
    State apply(@RequestBody Link link) {
        var frequency = link.frequency();
        if (frequency == null) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, "The frequency is missing.");
        }
        return Optional.ofNullable(link.token())
                .flatMap(token -> unsubscribing.apply(token, frequency))
                .map(State::of)
                .orElse(State.UNKNOWN);
    }
}
