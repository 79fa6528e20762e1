package org.convoca.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;

class SettledTest {

    @Test
    void isTheSameAfterItWasStored() {
        var random = new Random(20270111);
        var all = new HashSet<Long>();
        var settled = Settled.of(null, 5);
        for (var step = 0; step < 300; step++) {
            var offset = 5 + random.nextLong(400);
            all.add(offset);
            settled = Settled.of(settled.and(offset).committed(), 5);
            assertThat(settled.waiting(405)).isEqualTo(400 - all.size());
        }
        for (var offset = 5L; offset < 405; offset++) {
            assertThat(settled.has(offset)).isEqualTo(all.contains(offset));
        }
    }

    @Test
    void movesOnOverWhatIsDoneWithoutAGap() {
        var settled = Settled.of(null, 0).and(2).and(1).and(0);

        assertThat(settled.upTo()).isEqualTo(3);
        assertThat(settled.beyond()).isEmpty();
        assertThat(settled.waiting(3)).isZero();
    }

    @Test
    void forgetsWhatThePartitionHasNoMore() {
        var settled = Settled.of(Settled.of(null, 0).and(4).and(8).committed(), 8);

        assertThat(settled.upTo()).isEqualTo(9);
        assertThat(settled.waiting(10)).isEqualTo(1);
    }

    @Test
    void takesNoOtherProgramsWordsForItsOwn() {
        var settled = Settled.of(new OffsetAndMetadata(7, "kept by something else"), 0);

        assertThat(settled.upTo()).isEqualTo(7);
        assertThat(settled.has(8)).isFalse();
    }

    @Test
    void knowsWhenTheBrokerTakesNoMore() {
        var settled = Settled.of(null, 0);
        for (var offset = 1L; settled.fits(); offset += 2) {
            settled = settled.and(offset);
        }

        assertThat(settled.beyond()).hasSizeGreaterThan(800);
        assertThat(settled.committed().metadata().length()).isLessThan(4096);
    }
}
