package org.convoca.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.convoca.contracts.registration.RegistrationEvent;
import org.convoca.platform.backing.TestClock;
import org.convoca.platform.backing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.messaging.support.MessageBuilder;

/** Each event takes effect once and in its turn, whatever order and number it comes in (O-6, O-7). */
class OrderedConsumerIT {

    private static final Duration PARK_FOR = Duration.ofSeconds(30);

    private final TestDatabase database = TestDatabase.open();
    private final TestClock clock = TestClock.at("2027-01-16T18:00:00Z");
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Map<String, List<Long>> effects = Collections.synchronizedMap(new HashMap<>());
    private final List<ConsumerRecord<byte[], byte[]>> buried = new ArrayList<>();
    private final UUID id = UUID.randomUUID();
    private final OrderedConsumer<RegistrationEvent> consumer = consumer("some-group", this::effect);

    private OrderedConsumer<RegistrationEvent> consumer(
            String group, java.util.function.Consumer<Received<RegistrationEvent>> effect) {
        return new OrderedConsumer<>(
                new EventReader<>(RegistrationEvent.class),
                new Inbox(database.template().getCollection("inbox"), group),
                group,
                effect,
                new Graveyard(),
                new InboxProperties(PARK_FOR, 10, Duration.ofSeconds(5)),
                clock,
                meters);
    }

    private void effect(Received<RegistrationEvent> received) {
        var event = received.event();
        effects.computeIfAbsent(event.subject(), subject -> Collections.synchronizedList(new ArrayList<>()))
                .add(event.sequence());
    }

    private final class Graveyard implements DeadLetterWriter {
        @Override
        public int attempts() {
            return 3;
        }

        @Override
        public void write(ConsumerRecord<byte[], byte[]> failed, String group, Exception reason) {
            buried.add(failed);
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void receive(long... sequences) {
        for (var sequence : sequences) {
            consumer.accept(Events.message(id, sequence));
        }
    }

    private List<Long> effects() {
        return effects.getOrDefault(id.toString(), List.of());
    }

    private double counted(String outcome) {
        var counter = meters.find("convoca.events").tag("outcome", outcome).counter();
        return counter == null ? 0 : counter.count();
    }

    @Test
    void takesEventsInTheirTurn() {
        receive(1, 2, 3);
        assertThat(effects()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void ignoresWhatItHasSeen() {
        receive(1, 2, 2, 1, 1);
        assertThat(effects()).containsExactly(1L, 2L);
        assertThat(counted("repeated")).isEqualTo(3);
    }

    @Test
    void parksWhatComesEarlyUntilItsTurn() {
        receive(3, 2);
        assertThat(effects()).isEmpty();
        receive(1);
        assertThat(effects()).containsExactly(1L, 2L, 3L);
        assertThat(counted("early")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void putsShuffledAndRepeatedInputInOrder(long seed) {
        var random = new Random(seed);
        var ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var input = new ArrayList<RegistrationEvent>();
        for (var subject : ids) {
            for (var sequence = 1; sequence <= 10; sequence++) {
                for (var times = 1 + random.nextInt(3); times > 0; times--) {
                    input.add(Events.opened(subject, sequence));
                }
            }
        }
        Collections.shuffle(input, random);
        input.forEach(event -> consumer.accept(Events.message(event)));
        assertThat(effects).hasSize(3);
        assertThat(effects.values())
                .allSatisfy(taken -> assertThat(taken)
                        .isSubsetOf(LongStream.rangeClosed(1, 10).boxed().toList())
                        .isSorted()
                        .doesNotHaveDuplicates()
                        .endsWith(10L));
    }

    @Test
    void changesNothingWhenATopicIsReplayedTwice() {
        receive(1, 2, 3, 4);
        receive(1, 2, 3, 4);
        receive(1, 2, 3, 4);
        assertThat(effects()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void keepsTheMarksOfTwoGroupsApart() {
        receive(1);
        consumer("another-group", this::effect).accept(Events.message(id, 1));
        assertThat(effects()).containsExactly(1L, 1L);
    }

    @Test
    void waitsForAMissingEventAndThenGivesItUp() {
        receive(1, 3);
        clock.advance(PARK_FOR.minusMillis(1));
        consumer.sweep();
        assertThat(effects()).containsExactly(1L);
        clock.advance(Duration.ofMillis(1));
        consumer.sweep();
        assertThat(effects()).containsExactly(1L, 3L);
        assertThat(counted("gap")).isEqualTo(1);
        receive(2, 4);
        assertThat(effects()).containsExactly(1L, 3L, 4L);
    }

    @Test
    void countsTheWaitOfEachParkedEventFromItsOwnArrival() {
        receive(3);
        clock.advance(Duration.ofSeconds(20));
        receive(6, 1, 2);
        assertThat(effects()).containsExactly(1L, 2L, 3L);
        clock.advance(Duration.ofSeconds(20));
        consumer.sweep();
        assertThat(effects()).as("six has waited for twenty seconds only").containsExactly(1L, 2L, 3L);
        clock.advance(Duration.ofSeconds(10));
        consumer.sweep();
        assertThat(effects()).containsExactly(1L, 2L, 3L, 6L);
    }

    @Test
    void goesOnWithoutAMissingEventWhenTooManyWait() {
        receive(2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(effects()).isEmpty();
        receive(11);
        assertThat(effects()).hasSize(10).isSorted().startsWith(2L);
        assertThat(counted("gap")).isEqualTo(1);
    }

    @Test
    void letsATypePassThatItDoesNotKnow() {
        var message = MessageBuilder.fromMessage(Events.message(id, 1))
                .setHeader("ce_type", "org.convoca.registration.painted-blue.v1")
                .build();
        consumer.accept(message);
        assertThat(effects()).isEmpty();
        assertThat(counted("unknown")).isEqualTo(1);
    }

    @Test
    void takesNothingTwiceWhenTheEffectFailsAndIsTriedAgain() {
        var failing = consumer("failing", received -> {
            effect(received);
            if (effects().size() == 1) {
                throw new IllegalStateException("once");
            }
        });
        assertThatThrownBy(() -> failing.accept(Events.message(id, 1))).hasMessage("once");
        failing.accept(Events.message(id, 1));
        failing.accept(Events.message(id, 1));
        assertThat(effects()).containsExactly(1L, 1L);
    }

    @Test
    void makesAParkedEventThatAlwaysFailsADeadLetterAndGoesOn() {
        var failing = consumer("failing", received -> {
            if (received.event().sequence() == 2) {
                throw new IllegalStateException("poison");
            }
            effect(received);
        });
        failing.accept(Events.message(id, 2));
        failing.accept(Events.message(id, 3));
        failing.accept(Events.message(id, 1));
        assertThat(effects())
                .as("the record in hand was taken, and is not blamed")
                .containsExactly(1L);
        clock.advance(PARK_FOR);
        failing.sweep();
        assertThat(buried).as("two of three attempts").isEmpty();
        failing.sweep();
        assertThat(buried).hasSize(1);
        failing.sweep();
        assertThat(effects()).containsExactly(1L, 3L);

        var letter = buried.getFirst();
        assertThat(letter.topic()).isEqualTo(Events.TOPIC);
        assertThat(letter.key()).asString().isEqualTo(id.toString());
        assertThat(letter.value()).isEqualTo(Events.message(id, 2).getPayload());
        assertThat(letter.headers().lastHeader("ce_id").value()).asString().isEqualTo(id + ".2");
        assertThat(letter.headers().lastHeader("ce_source").value()).asString().isEqualTo("/convoca/test");
    }

    @Test
    void buriesNothingWhileTheDatabaseIsAway() {
        var away = consumer("away", received -> {
            if (received.event().sequence() > 1) {
                throw new DataAccessResourceFailureException("nobody there");
            }
            effect(received);
        });
        away.accept(Events.message(id, 2));
        away.accept(Events.message(id, 1));
        clock.advance(PARK_FOR);
        for (var sweep = 0; sweep < 10; sweep++) {
            away.sweep();
        }
        assertThat(buried).isEmpty();
    }

    @Test
    void aPoisonedAggregateDoesNotHoldUpAnother() {
        var poisoned = UUID.randomUUID();
        var failing = consumer("failing", received -> {
            if (received.event().subject().equals(poisoned.toString())) {
                throw new IllegalStateException("poison");
            }
            effect(received);
        });
        failing.accept(Events.message(poisoned, 2));
        failing.accept(Events.message(id, 2));
        clock.advance(PARK_FOR);
        failing.sweep();
        assertThat(effects()).containsExactly(2L);
    }

    @Test
    void neverTakesALateEventAfterTheOneBehindIt() throws Exception {
        var inEffect = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var slow = consumer("slow", received -> {
            if (received.event().sequence() == 2) {
                inEffect.countDown();
                await(goOn);
            }
            effect(received);
        });
        slow.accept(Events.message(id, 1));
        slow.accept(Events.message(id, 3));
        clock.advance(PARK_FOR);
        var late = CompletableFuture.runAsync(() -> slow.accept(Events.message(id, 2)));
        inEffect.await();
        var sweep = CompletableFuture.runAsync(slow::sweep);
        goOn.countDown();
        late.join();
        sweep.join();
        assertThat(effects()).containsExactly(1L, 2L, 3L);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void refusesWhatIsNoEventOfOurs() {
        var good = Events.message(id, 1);
        assertUnreadable(MessageBuilder.fromMessage(good).removeHeader("ce_id"));
        assertUnreadable(MessageBuilder.fromMessage(good).removeHeader("ce_type"));
        assertUnreadable(MessageBuilder.fromMessage(good).removeHeader("ce_time"));
        assertUnreadable(MessageBuilder.fromMessage(good).setHeader("ce_time", "yesterday"));
        assertUnreadable(MessageBuilder.fromMessage(good).setHeader("ce_specversion", "2.0"));
        assertUnreadable(MessageBuilder.fromMessage(good).setHeader("ce_id", 42));
        for (var data : List.of("", "null", "{", "[]", "{}", "\"x\"", "{\"sequence\":0}", "{\"sequence\":1}")) {
            assertUnreadable(MessageBuilder.withPayload(data.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .copyHeaders(good.getHeaders()));
        }
        assertThat(effects).isEmpty();
    }

    private void assertUnreadable(MessageBuilder<byte[]> message) {
        assertThatThrownBy(() -> consumer.accept(message.build())).isInstanceOf(UnreadableEventException.class);
    }
}
