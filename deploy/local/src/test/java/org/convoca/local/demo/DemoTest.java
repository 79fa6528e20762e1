package org.convoca.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.SplittableRandom;
import org.convoca.local.CommandFailure;
import org.convoca.local.operate.Operator;
import org.convoca.local.place.DataFolder;
import org.convoca.local.place.Ports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing listens here, so whatever would be loaded fails. */
class DemoTest {

    private final Clock clock = Clock.systemUTC();

    @TempDir
    private Path folder;

    private DataFolder data;
    private Demo demo;

    @BeforeEach
    void aDemoOfServicesThatDoNotRun() {
        data = new DataFolder(folder);
        data.create();
        demo = new Demo(data, Operator.of(data, Ports.free(new SplittableRandom()), clock), clock);
    }

    @Test
    void loadsNothingWhenTheUserWantsNone() {
        assertThat(demo.loadWhenWished(Optional.of(false))).isEmpty();
        assertThat(Demo.isLoaded(data)).isFalse();
        assertThat(demo.loadWhenWished(Optional.empty()))
                .as("nor later by itself")
                .isEmpty();
    }

    @Test
    void isLoadedAtAFirstStartAndTriedAgainWhenThatFailed() {
        assertThatThrownBy(() -> demo.loadWhenWished(Optional.empty())).isInstanceOf(CommandFailure.class);
        assertThat(Demo.isLoaded(data)).isFalse();
        assertThatThrownBy(() -> demo.loadWhenWished(Optional.empty())).isInstanceOf(CommandFailure.class);
    }
}
