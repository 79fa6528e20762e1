package org.convoca.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustPageTest {

    private static final Path REAL = Path.of("..", "docs", "trust.md");

    @TempDir
    private Path home;

    @BeforeEach
    void thePageAsItStands() throws Exception {
        Files.createDirectories(home.resolve("docs"));
        Files.copy(REAL, home.resolve("docs/trust.md"));
    }

    @Test
    void sumsUpWhatTheFileHoldsAndCountsFailures() throws Exception {
        var written = write(
                result("F1", 7, Map.of("accepted", 500, "faults", 10, "lost", 0, "doubled", 0), true, null),
                result("F1", 8, Map.of("accepted", 400, "faults", 10, "lost", 1, "doubled", 0), false, null),
                result("B-names", 7, Map.of("cases", 700, "5xx", 0), true, null));

        assertThat(written).contains("| 900 | 10 | 1 | 0 | 700 | 0 | 3 | 2 | 2 |");
        assertThat(written).contains("| F1 | 1 of 2 | 2 | 20 | 900 | 1 | 0 |");
        assertThat(written).contains("| B-names | 1 of 1 | 700 | 0 |");
    }

    @Test
    void keepsBrokenVariantsOutOfTheSumAndSaysWhetherTheyWereCaught() throws Exception {
        var written = write(result("F1", 7, Map.of("accepted", 500, "lost", 9), false, "I1"));

        assertThat(written).contains("| 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |");
        assertThat(written).contains("| F1, seed 7 | yes | I1: it is gone |");
    }

    @Test
    void writesTheSameFromTheSame() throws Exception {
        var results = new Result[] {result("L2", 7, Map.of("p95Millis", 12.5), true, null)};
        assertThat(write(results)).isEqualTo(write(results)).contains("p95Millis 12.5", "up to 1.5");
    }

    private String write(Result... results) throws Exception {
        return Files.readString(new TrustPage(home).write(List.of(results)));
    }

    private static Result result(String id, long seed, Map<String, Object> measured, boolean pass, String broken) {
        return new Result(
                id,
                seed,
                measured,
                "holds",
                pass,
                1,
                pass ? List.of() : List.of("I1: it is gone"),
                broken,
                broken == null ? null : true,
                1,
                "2026-11-25T12:00:00Z",
                "abcdef0",
                "2 processors",
                1.5);
    }
}
