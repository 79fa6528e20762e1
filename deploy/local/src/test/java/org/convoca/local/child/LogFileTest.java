package org.convoca.local.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    private Path folder;

    @Test
    void keepsThreeFilesOfBoundedSize() throws Exception {
        try (var log = new LogFile(folder.resolve("part.log"), 100)) {
            IntStream.range(0, 1000).forEach(i -> log.line("line " + i));
        }
        try (var files = Files.list(folder)) {
            assertThat(files.toList())
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(Files.size(file)).isLessThan(120));
        }
        assertThat(Files.readString(folder.resolve("part.log"))).endsWith("line 999" + System.lineSeparator());
    }

    @Test
    void goesOnWhereTheLastRunEnded() throws Exception {
        for (var run = 1; run <= 2; run++) {
            try (var log = new LogFile(folder.resolve("part.log"), 100)) {
                log.line("run " + run);
            }
        }
        assertThat(Files.readAllLines(folder.resolve("part.log"))).containsExactly("run 1", "run 2");
    }
}
