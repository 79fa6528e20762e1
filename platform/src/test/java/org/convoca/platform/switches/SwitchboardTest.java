package org.convoca.platform.switches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.convoca.platform.switches.OffSwitches.Off;
import org.junit.jupiter.api.Test;

class SwitchboardTest {

    private static final Instant NOW = Instant.parse("2027-01-11T12:00:00Z");

    private final AtomicReference<Supplier<Optional<OffSwitches>>> owner = new AtomicReference<>(Optional::empty);
    private final Switchboard board =
            new Switchboard(() -> owner.get().get(), Duration.ofMillis(5), Clock.fixed(NOW, ZoneOffset.UTC));

    private void says(Off... off) {
        var answer = new OffSwitches(List.of(off));
        owner.set(() -> Optional.of(answer));
        board.refresh();
    }

    @Test
    void hasAllOnUntilItIsToldOtherwise() {
        board.refresh();

        assertThat(Switch.values()).noneMatch(board::isOff);
    }

    @Test
    void knowsWhatIsOffAndUntilWhen() {
        says(new Off("signing", null), new Off("search", NOW.plusSeconds(60)), new Off("of a newer service", null));

        assertThat(board.offUntil(Switch.SIGNING)).contains(Instant.MAX);
        assertThat(board.offUntil(Switch.SEARCH)).contains(NOW.plusSeconds(60));
        assertThat(board.isOff(Switch.EXPORTS)).isFalse();
    }

    @Test
    void goesOnAgainByItself() {
        says(new Off("signing", NOW));

        assertThat(board.isOff(Switch.SIGNING)).isFalse();
    }

    @Test
    void staysAsItWasWhileTheOwnerIsAway() {
        says(new Off("signing", null));

        owner.set(Optional::empty);
        board.refresh();
        owner.set(() -> {
            throw new IllegalStateException("away");
        });
        board.refresh();

        assertThat(board.isOff(Switch.SIGNING)).isTrue();
    }

    @Test
    void asksAgainAndAgain() {
        board.start();
        try {
            owner.set(() -> Optional.of(new OffSwitches(List.of(new Off("claims", null)))));
            await().atMost(Duration.ofSeconds(30)).until(() -> board.isOff(Switch.CLAIMS));
            owner.set(() -> Optional.of(new OffSwitches(List.of())));
            await().atMost(Duration.ofSeconds(30)).until(() -> !board.isOff(Switch.CLAIMS));
        } finally {
            board.stop();
        }
    }
}
