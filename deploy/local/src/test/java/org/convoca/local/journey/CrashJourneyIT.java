package org.convoca.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any process may be killed at any moment: what was promised is kept, and nobody gets a mail twice. */
@ExtendWith(SharedSystem.class)
class CrashJourneyIT {

    private static final int SIGNATURES = 60;
    private static final int BEFORE_THE_CRASH = 20;

    private final Started system = SharedSystem.system();
    private final PublicApi api = new PublicApi(system);

    @ParameterizedTest
    @ValueSource(strings = {"signature-service", "event-service", "notification-service", "mongodb", "kafka"})
    void eachSignatureThatWasTakenGetsItsMailOnceThoughAProcessIsKilled(String part) {
        var victim = system.part(part);
        var restarts = restartsOf(part);
        try (var stream = new SignatureStream(api, SIGNATURES)) {
            stream.awaitTaken(BEFORE_THE_CRASH);

            assertThat(victim.destroyForcibly()).isTrue();

            await().atMost(Duration.ofMinutes(2)).until(() -> restartsOf(part) > restarts);
            var taken = stream.awaitEnd();
            assertThat(taken).hasSize(SIGNATURES);
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(taken).noneMatch(signatory -> mailsTo(signatory) == 0));
            Quiet.await(system);
            assertThat(taken)
                    .allSatisfy(signatory ->
                            assertThat(mailsTo(signatory)).as(signatory.name()).isEqualTo(1));
        }
    }

    private int mailsTo(Signatory signatory) {
        return new Mailbox(system, signatory.email()).mails().size();
    }

    private long restartsOf(String part) {
        return system.lines().stream()
                .filter(line -> line.contains(part) && line.contains("ready again"))
                .count();
    }
}
