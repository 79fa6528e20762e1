package org.convoca.platform.operation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.apache.kafka.common.KafkaException;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.kafka.DeadLetter;
import org.convoca.platform.kafka.DeadLetterOperations;
import org.convoca.platform.kafka.DeadLetterTopic;
import org.convoca.platform.kafka.DeadLetters;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows the records that this service's consumers could not take, without their content, and brings them back or gives them up. Part of every service
 * that consumes.
 */
@RestController
@RequestMapping("/internal/dead-letters")
@CalledBy({"operator", "gateway"})
class DeadLetterController {

    private static final Logger log = LoggerFactory.getLogger(DeadLetterController.class);
    private static final int MOST = 100;

    private final DeadLetterOperations operations;

    DeadLetterController(DeadLetterOperations operations) {
        this.operations = operations;
    }

    /**
     * One dead letter.
     *
     * @param topic of dead letters; with partition and offset it names the letter
     * @param type of the event, or empty where the record says none
     * @param key the id of what it is about
     * @param reason the kind of failure
     */
    record Letter(String topic, int partition, long offset, Instant at, String type, String key, String reason) {

        static Letter of(DeadLetterTopic topic, DeadLetter letter) {
            return new Letter(
                    topic.name(),
                    letter.partition(),
                    letter.offset(),
                    letter.at(),
                    letter.headers().getOrDefault("ce_type", ""),
                    letter.key(),
                    letter.reason());
        }
    }

    /**
     * @param known whether the broker answered; else nothing is known at the moment
     * @param waiting how many there are in all
     * @param items the oldest of each topic, not more than a page holds
     */
    record Listed(boolean known, long waiting, List<Letter> items) {}

    @GetMapping
    Listed list(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        Operators.refuseOthers(caller);
        try {
            var items = new ArrayList<Letter>();
            var waiting = 0L;
            for (var count : operations.counts()) {
                waiting += count.waiting();
                items.addAll(letters(count.topic(), MOST - items.size()));
            }
            return new Listed(true, waiting, items);
        } catch (KafkaException e) {
            log.warn("dead letters cannot be listed: {}", e.getClass().getSimpleName());
            return new Listed(false, 0, List.of());
        }
    }

    private List<Letter> letters(DeadLetterTopic topic, int limit) {
        try (var letters = operations.open(topic)) {
            return limit == 0
                    ? List.of()
                    : letters.list(limit).stream()
                            .map(letter -> Letter.of(topic, letter))
                            .toList();
        }
    }

    /** @param replayed how many went back to their topic */
    record Replayed(int replayed) {}

    /** All that wait in a topic, as many as a page shows. */
    @PostMapping("/{topic}/replay")
    Replayed replayAll(@PathVariable String topic, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        Operators.refuseOthers(caller);
        var replayed = with(topic, letters -> letters.replay(MOST));
        log.info("{} dead letters of {} replayed by {}", replayed, topic, whom(caller));
        return new Replayed(replayed);
    }

    @PostMapping("/{topic}/{partition}/{offset}/replay")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replay(
            @PathVariable String topic,
            @PathVariable int partition,
            @PathVariable long offset,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        Operators.refuseOthers(caller);
        settle(topic, letters -> letters.replay(partition, offset));
        log.info("dead letter {} {} {} replayed by {}", topic, partition, offset, whom(caller));
    }

    @PostMapping("/{topic}/{partition}/{offset}/drop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(
            @PathVariable String topic,
            @PathVariable int partition,
            @PathVariable long offset,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        Operators.refuseOthers(caller);
        settle(topic, letters -> letters.drop(partition, offset));
        log.warn("dead letter {} {} {} dropped by {}", topic, partition, offset, whom(caller));
    }

    private void settle(String topic, Predicate<DeadLetters> step) {
        if (with(topic, letters -> step.test(letters) ? 1 : 0) == 0) {
            throw missing();
        }
    }

    private int with(String topic, ToIntFunction<DeadLetters> step) {
        try (var letters = operations.open(DeadLetterTopic.parse(topic).orElseThrow(DeadLetterController::missing))) {
            return step.applyAsInt(letters);
        } catch (IllegalArgumentException _) {
            throw missing();
        } catch (KafkaException | IllegalStateException e) {
            log.warn(
                    "dead letters of {} cannot be dealt with: {}",
                    topic,
                    e.getClass().getSimpleName());
            throw new ProblemException(
                    ProblemType.CONFLICT, "The broker does not take this now; look at the list again.");
        }
    }

    private static ProblemException missing() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such dead letter, or it was dealt with.");
    }

    /** Opaque. */
    private static String whom(Caller caller) {
        var coordination = caller.coordination();
        return coordination == null
                ? caller.issuer()
                : coordination.coordinator().toString();
    }
}
