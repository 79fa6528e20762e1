package org.convoca.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResidentMemoryTest {

    @Test
    void readsWhatTheKernelShows(@TempDir Path proc) throws IOException {
        Files.createDirectories(proc.resolve("4711"));
        Files.writeString(
                proc.resolve("4711").resolve("status"),
                "Name:\tjava\nVmHWM:\t  300000 kB\nVmRSS:\t  262656 kB\nThreads:\t40\n");

        assertThat(new ResidentMemory(proc).mebibytes(4711)).isEqualTo(256.5);
    }

    @Test
    void knowsOfNoneForAKernelThread() {
        assertThatThrownBy(() -> ResidentMemory.mebibytes(List.of("Name:\tkworker")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
