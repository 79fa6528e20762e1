package org.convoca.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LaunchedTest {

    @TempDir
    Path parent;

    @Test
    @Timeout(60)
    void endsWithAllThatItStartedAndLeavesNothingBehind() throws Exception {
        var folder = Files.createDirectory(parent.resolve("data"));
        var launched = Launched.start(List.of("/bin/sh", "-c", "sleep 600 & echo $!; wait"), Map.of(), folder);
        try (launched) {
            while (!launched.said().contains("\n")) {
                assertThat(launched.isAlive()).isTrue();
                Thread.onSpinWait();
            }
        }
        launched.close();

        assertThat(launched.isAlive()).isFalse();
        assertThat(folder).doesNotExist();
    }
}
