package org.convoca.platform.backing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** An embedded server in a process of its own, which can be killed. */
final class ChildServer implements AutoCloseable {

    private final Process process;
    private final String address;

    private ChildServer(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static ChildServer start(Class<?> main, Path directory) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        "0",
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("ready ")) {
                Thread.ofVirtual().start(() -> output.lines().forEach(said -> {}));
                return new ChildServer(process, line.substring("ready ".length()));
            }
        }
        throw new IOException(main.getSimpleName() + " ended before it was ready");
    }

    String address() {
        return address;
    }

    /** As {@code kill -9} does, or a crash. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
