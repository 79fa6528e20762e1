package org.convoca.local.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One process and the thread that reads what it says. */
record Spawned(Process process, Thread pump) {

    static Spawned start(Program program, Consumer<String> lines) throws IOException {
        var builder = new ProcessBuilder(Tether.tie(program.command())).redirectErrorStream(true);
        builder.environment().putAll(program.environment());
        var process = builder.start();
        var pump = Thread.ofPlatform().daemon().name("log-" + program.name()).start(() -> read(process, lines));
        return new Spawned(process, pump);
    }

    private static void read(Process process, Consumer<String> lines) {
        try (var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.accept(line);
            }
        } catch (IOException e) {
            lines.accept("what it said is cut off: " + e);
        }
    }

    void end(Duration patience) {
        process.toHandle().destroy(); // which, unlike its own method, leaves the last of what it says to be read
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
