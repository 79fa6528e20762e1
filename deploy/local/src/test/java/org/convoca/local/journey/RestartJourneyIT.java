package org.convoca.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.local.journey.Signatory.aSignatory;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Stopping and starting again. */
class RestartJourneyIT {

    private static final List<String> PARTS =
            List.of("kafka", "mongodb", "signature-service", "event-service", "notification-service", "gateway");

    @Test
    void aStopIsCleanAStartKeepsTheDataAndTheDeathOfTheLauncherEndsAll() {
        var folder = SharedSystem.emptyFolder("restart data");
        var first = Started.on(folder);
        assertThat(first.said("241 created")).as("a first start loads the roll").isTrue();
        var signatory = aSignatory();
        new PublicApi(first).publish(signatory);
        var processes = PARTS.stream().map(first::part).toList();

        assertThat(first.interrupt()).isZero();
        assertThat(processes).noneMatch(ProcessHandle::isAlive);

        var second = Started.on(folder);
        assertThat(second.lines()).noneMatch(line -> line.contains("created"));
        assertThat(new PublicApi(second).onRoll(signatory)).hasSize(1);
        assertThat(new PublicApi(second).roll("")).hasSize(242);

        var children = Stream.concat(PARTS.stream().map(second::part), Stream.of(second.launcher()))
                .toList();
        second.launcher().destroyForcibly();
        await().atMost(Duration.ofMinutes(1)).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
    }
}
