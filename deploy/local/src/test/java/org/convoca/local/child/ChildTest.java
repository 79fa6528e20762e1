package org.convoca.local.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

    private static final String SERVES = "echo 'ready to serve'; exec tail -f /dev/null";

    private final Queue<String> said = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path folder;

    private Child child;

    @AfterEach
    void stop() {
        if (child != null) {
            child.stop();
        }
    }

    @Test
    void isReadyWhenItsProgramSaysSo() throws Exception {
        child = child(SERVES);
        child.start().get(20, TimeUnit.SECONDS);
        assertThat(Files.readString(folder.resolve("part.log"))).startsWith("ready to serve");
        assertThat(process()).matches(ProcessHandle::isAlive);
    }

    @Test
    void startsAProgramAgainThatWasKilledAndSaysSo() throws Exception {
        child = child(SERVES);
        child.start().get(20, TimeUnit.SECONDS);
        var first = process();

        first.destroyForcibly();

        await().untilAsserted(() -> assertThat(said).anyMatch(line -> line.startsWith("part: ready again after")));
        assertThat(said)
                .anyMatch(line -> line.startsWith("part: ended unexpectedly (exit code 137); starting it again in 1"));
        assertThat(process().pid()).isNotEqualTo(first.pid());
    }

    @Test
    void failsWithTheLastLinesWhenItsProgramEndsBeforeItIsReady() {
        child = child("echo 'no room at the inn'; exit 3");
        assertThatThrownBy(() -> child.start().get(20, TimeUnit.SECONDS))
                .hasRootCauseInstanceOf(ChildFailedException.class)
                .rootCause()
                .hasMessageContaining("part ended with 3 while starting")
                .hasMessageContaining("no room at the inn");
    }

    @Test
    void leavesNothingBehindWhenItIsStopped() throws Exception {
        child = child(SERVES);
        child.start().get(20, TimeUnit.SECONDS);
        var process = process();

        child.stop();

        assertThat(process.isAlive()).isFalse();
        assertThat(folder.resolve("part.pid")).doesNotExist();
        assertThat(said).isEmpty();
    }

    @Test
    void endsByForceWhatIsStillStartingAndDoesNotEndWhenAsked() {
        child = child("trap '' TERM; echo 'still starting'; exec tail -f /dev/null");
        child.start();
        await().until(() -> Files.exists(folder.resolve("part.pid"))
                && Files.readString(folder.resolve("part.log")).contains("still starting"));
        var process = process();

        child.stop();

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void itsProgramEndsWhenTheStarterIsGoneHoweverItWent() throws Exception {
        var tied = new ProcessBuilder(Tether.tie(List.of("/bin/sh", "-c", SERVES))).start();
        assertThat(tied.getInputStream().read()).isEqualTo('r');

        tied.getOutputStream().close(); // what the system does with the pipe of a process that ended

        assertThat(tied.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    private ProcessHandle process() {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(folder.resolve("part.pid"))))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Child child(String script) {
        var program = new Program(
                "part",
                List.of("/bin/sh", "-c", script),
                Map.of(),
                folder.resolve("part.log"),
                folder.resolve("part.pid"),
                Readiness.line("ready "),
                Duration.ofSeconds(3));
        return new Child(program, (part, what) -> said.add(part + ": " + what), Clock.systemUTC());
    }
}
