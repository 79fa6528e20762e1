package org.convoca.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConvocaTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path data;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "demo",
                "appoint somebody@example.org --role convener",
                "week a-call",
                "week a-call --first 2027-01-11 --last 2027-01-17",
                "week a-call --withdraw",
                "week a-call --unanswered",
                "requests list a-call",
                "requests accept 1",
                "reviews list a-call",
                "reviews publish 1",
                "outbox list",
                "outbox retry signature-service",
                "outbox retry signature-service signatures 1",
                "dlq list",
                "dead-letters list",
                "dlq show convoca.signatures.event-service.dlt 0 0",
                "dlq replay convoca.signatures.event-service.dlt",
                "dlq replay convoca.signatures.event-service.dlt 0 0",
                "dlq drop convoca.signatures.event-service.dlt 0 0 --yes"
            })
    void saysThatTheSystemDoesNotRun(String command) {
        assertThat(execute(command, "--data", data.toString())).isEqualTo(1);
        assertThat(err.toString()).startsWith("Convoca does not run on " + data).doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up",
                "secrets",
                "demo",
                "status",
                "import",
                "appoint",
                "week",
                "requests",
                "requests list",
                "requests accept",
                "requests decline",
                "requests merge",
                "reviews",
                "reviews list",
                "reviews publish",
                "reviews reject",
                "reviews keep",
                "reviews cancel",
                "outbox",
                "outbox list",
                "outbox retry",
                "dlq",
                "dlq list",
                "dlq show",
                "dlq replay",
                "dlq drop"
            })
    void helpsWithEachCommand(String command) {
        assertThat(execute(command, "--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: ./convoca " + command);
    }

    @Test
    void answersWhatItDoesNotUnderstandWithTwo() {
        assertThat(execute("up --fast")).isEqualTo(2);
        assertThat(execute("up --free-ports --port-offset 1")).isEqualTo(2);
        assertThat(execute("import")).isEqualTo(2);
        assertThat(execute("appoint somebody@example.org")).isEqualTo(2);
        assertThat(execute("appoint somebody@example.org --role king")).isEqualTo(2);
        assertThat(execute("appoint somebody@example.org --role reviewer --region atlantis"))
                .isEqualTo(2);
        assertThat(execute("appoint somebody@example.org --role reviewer --zone Middle/Earth"))
                .isEqualTo(2);
        assertThat(execute("week a-call --first 2027-01-11")).isEqualTo(2);
        assertThat(execute("week a-call --first 2027-01-11 --last 2027-01-17 --withdraw"))
                .isEqualTo(2);
        assertThat(execute("week a-call --first tomorrow --last 2027-01-17")).isEqualTo(2);
        assertThat(execute("requests decline 1")).isEqualTo(2);
        assertThat(execute("dlq drop convoca.signatures.event-service.dlt 0")).isEqualTo(2);
        assertThat(err.toString()).contains("Unknown option", "exclude each other", "Missing required");
    }

    private int execute(String command, String... more) {
        var arguments = new ArrayList<>(List.of(command.split(" ")));
        arguments.addAll(List.of(more));
        return Convoca.commands(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }
}
