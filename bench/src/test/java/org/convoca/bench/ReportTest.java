package org.convoca.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ReportTest {

    private final StringWriter out = new StringWriter();
    private final Row limited = Row.of("signatures.16.rate", 250, "1/s", 1000);
    private final Row plain = Row.of("memory.gateway", 181.5, "MiB");

    @Test
    void writesOneJsonObjectALine() {
        var report = Report.json(new PrintWriter(out));

        report.row(limited);
        report.row(plain);

        assertThat(out.toString().lines())
                .containsExactly(
                        "{\"name\":\"signatures.16.rate\",\"value\":250.0,\"unit\":\"1/s\",\"limit\":1000.0,\"ratio\":0.25}",
                        "{\"name\":\"memory.gateway\",\"value\":181.5,\"unit\":\"MiB\",\"limit\":null,\"ratio\":null}");
    }

    @Test
    void writesColumnsForPeople() {
        var report = Report.table(new PrintWriter(out));

        report.row(limited);
        report.row(plain);

        assertThat(out.toString().lines())
                .containsExactly(
                        "what                                      value  unit          limit    ratio",
                        "signatures.16.rate                       250.00  1/s         1000.00    25.0%",
                        "memory.gateway                           181.50  MiB");
    }
}
