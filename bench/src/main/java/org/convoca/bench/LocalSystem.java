package org.convoca.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** A system of the benchmark's own: started empty on free ports with the demo call, stopped and removed at the end. */
final class LocalSystem implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LOOK_EVERY_MILLIS = 20;

    private final Path folder;
    private final Process launcher;
    private final long begin;
    private String answer = "none";

    private LocalSystem(Path folder, Process launcher, long begin) {
        this.folder = folder;
        this.launcher = launcher;
        this.begin = begin;
    }

    /** @param home the checkout, built */
    static LocalSystem start(Path home) throws IOException {
        var folder = Files.createTempDirectory("convoca-bench");
        var command = new ProcessBuilder(
                        home.resolve("convoca").toString(), "up", "--data", folder.toString(), "--free-ports", "--demo")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("up.log").toFile());
        command.environment().put("CONVOCA_NO_BUILD", "1");
        command.environment().put("CONVOCA_GATEWAY_LIMITS_EXEMPT", "127.0.0.1,::1");
        return new LocalSystem(folder, command.start(), System.nanoTime());
    }

    /** Waits for the first page, and says how long it took since the start. */
    Duration awaitFirstPage() throws IOException, InterruptedException {
        // The first page sends a reader on to its language's.
        try (var http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            while (!isAnswered(http)) {
                if (!launcher.isAlive() || sinceBegin().compareTo(PATIENCE) > 0) {
                    throw new IOException("no first page, the last answer was " + answer + "; " + lastWords());
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            }
        }
        return sinceBegin();
    }

    /** Waits until all is said and done, the demo call with its signatories too. */
    void awaitReady() throws IOException, InterruptedException {
        while (!lastWords().contains("Ctrl-C")) {
            if (!launcher.isAlive() || sinceBegin().compareTo(PATIENCE) > 0) {
                throw new IOException("the system did not get ready: " + lastWords());
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private Duration sinceBegin() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private boolean isAnswered(HttpClient http) throws InterruptedException {
        try {
            var page = HttpRequest.newBuilder(gateway(addresses()))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            answer = String.valueOf(
                    http.send(page, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (IOException | IllegalArgumentException e) {
            answer = e.getClass().getSimpleName();
        }
        return answer.equals("200");
    }

    Target target() throws IOException {
        var addresses = addresses();
        var given = System.getenv("MONGODB_URI");
        var mongodb = given == null
                ? "mongodb://127.0.0.1:" + addresses.getProperty("MONGODB") + "/?directConnection=true"
                : given;
        return new Target(gateway(addresses), mongodb, addresses.getProperty("kafka-bootstrap-servers"), processes());
    }

    private static URI gateway(Properties addresses) {
        return URI.create("http://localhost:" + addresses.getProperty("GATEWAY", "") + "/");
    }

    private Properties addresses() throws IOException {
        var addresses = new Properties();
        try (var file = Files.newBufferedReader(folder.resolve("run").resolve("addresses.properties"))) {
            addresses.load(file);
        }
        return addresses;
    }

    private Map<String, Long> processes() throws IOException {
        var processes = new HashMap<String, Long>();
        processes.put("launcher", launcher.pid());
        try (var files = Files.newDirectoryStream(folder.resolve("run"), "*.pid")) {
            for (var file : files) {
                var name = file.getFileName().toString().replaceFirst("\\.pid$", "");
                processes.put(name, Long.valueOf(Files.readString(file).strip()));
            }
        }
        return processes;
    }

    private String lastWords() throws IOException {
        var said = Files.readString(folder.resolve("up.log"));
        return said.substring(Math.max(0, said.length() - 2000));
    }

    @Override
    public void close() throws IOException {
        launcher.destroy();
        try {
            if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(LocalSystem::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
