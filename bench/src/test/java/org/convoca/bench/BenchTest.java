package org.convoca.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class BenchTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void explainsItself() {
        assertThat(execute("--help")).isZero();
        assertThat(out.toString()).contains("--gateway", "--connections", "--json");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(execute("nonsense")).isEqualTo(2);
        assertThat(execute("--connections", "many")).isEqualTo(2);
    }

    @Test
    void measuresNothingThatIsElsewhere() {
        assertThat(execute("memory", "--gateway", "http://192.0.2.1:8080")).isEqualTo(1);
        assertThat(err.toString()).contains("not this machine");
    }

    @Test
    void tellsTheMemoryOfTheProcessesNamed() {
        var self = ProcessHandle.current().pid();

        assertThat(execute("memory", "--json", "--gateway", "http://localhost:1", "--pid", "tests=" + self))
                .isZero();

        assertThat(out.toString().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("{\"name\":\"memory."))
                .last()
                .asString()
                .contains("memory.total", "\"limit\":2560.0");
    }

    private int execute(String... arguments) {
        return Bench.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
