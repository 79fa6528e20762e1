package org.convoca.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void doublesItsPausesUpToTheirBound() {
        var patience = new Patience(AMail.retry(), () -> 1);

        var pauses = IntStream.rangeClosed(1, 9)
                .mapToObj(refusals -> patience.afterRefusal(new Progress(refusals, refusals, 0, null))
                        .toSeconds());

        assertThat(pauses).containsExactly(30L, 60L, 120L, 240L, 480L, 960L, 1920L, 3600L, 3600L);
    }

    @Test
    void staysWithinItsBoundHoweverOftenAConnectionBroke() {
        var patience = new Patience(AMail.retry(), () -> 1);

        assertThat(patience.afterBreak(new Progress(1_000_000, 0, 0, null))).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void spreadsThePausesOverTheUpperHalfOfTheirLength() {
        var random = new Random(7);
        var patience = new Patience(AMail.retry(), random::nextDouble);

        var pauses = IntStream.range(0, 500)
                .mapToObj(_ -> patience.afterRefusal(new Progress(1, 1, 0, null)))
                .toList();

        assertThat(pauses)
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30)));
        assertThat(pauses.stream().distinct().count()).isGreaterThan(400);
    }
}
