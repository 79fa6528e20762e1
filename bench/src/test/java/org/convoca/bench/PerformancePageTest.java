package org.convoca.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerformancePageTest {

    private static final Machine MACHINE =
            new Machine("Some processor", 2, 8, 0.5, "25", "abc1234", Instant.parse("2027-01-16T12:00:00Z"));

    @TempDir
    Path home;

    private Path page;

    @BeforeEach
    void write() throws Exception {
        page = Files.createDirectories(home.resolve("docs")).resolve("performance.md");
        Files.writeString(
                page,
                "before\n\n<!-- pages -->\nold views\n<!-- end of the pages -->\n<!-- figures -->\nold\n<!-- end of the figures -->\n\nafter\n");
    }

    private static List<Row> rows() {
        return List.of(
                Row.of("start.first-page", 12.34, "s", 45),
                Row.of("mongodb-raw.16.rate", 2000, "1/s"),
                Row.of("kafka-raw.16.rate", 9000, "1/s"),
                Row.of("signatures.16.rate", 500, "1/s", 2000),
                Row.of("signatures.16.p50", 4.567, "ms"),
                Row.of("signatures.16.failed: HTTP 503", 3, "1"),
                Row.of("signatures.16.cpu.total", 2.5, "ms"),
                Row.of("actions.10000.ics-of-all.p50", 1234.5, "ms"),
                Row.of("memory.total", 1500.2, "MiB", 2560));
    }

    @Test
    void showsWhatWasMeasuredWithItsMachineAndLeavesTheRestAlone() throws Exception {
        var performance = new PerformancePage(home, MACHINE);
        performance.add(Storage.EMBEDDED, rows());
        performance.write();

        assertThat(page)
                .content()
                .startsWith("before\n\n<!-- pages -->\nold views\n<!-- end of the pages -->\n<!-- figures -->\n")
                .endsWith("<!-- end of the figures -->\n\nafter\n")
                .contains(
                        "2027-01-16 12:00 UTC, commit abc1234, 2 processors (Some processor), 8 GiB",
                        "## On the embedded MongoDB",
                        "| 16 | 500 | 4.57 |  | 3 | 2,000 | 9,000 | 0.25 | 2.50 |",
                        "| ics of all | 10000 |  | 1,235 |  |  |",
                        "| after the signatures: total | 1,500 |")
                .doesNotContain("old\n");
    }

    @Test
    void writesWhatPagesCostIntoTheirOwnPart() throws Exception {
        var performance = new PerformancePage(home, MACHINE);
        performance.add(
                Storage.EMBEDDED,
                List.of(
                        Row.of("pages.call.size", 23.456, "KiB", 60),
                        Row.of("pages.call.requests", 3, "1"),
                        Row.of("pages.call.largest-paint", 1830, "ms", 2500)));
        performance.write();

        assertThat(page)
                .content()
                .contains("| call | 23.5 | 3 | 1,830 |", "<!-- figures -->\nold\n")
                .doesNotContain("old views");
    }

    @Test
    void refusesAPageWithoutAPlaceForFigures() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PerformancePage.with("before\nafter\n", "figures", new Tables()));
    }
}
