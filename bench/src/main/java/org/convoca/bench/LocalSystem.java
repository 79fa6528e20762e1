package org.convoca.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** A system of the benchmark's own: started empty on free ports with the demo call, stopped and removed at the end, however that comes. */
final class LocalSystem implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int LOOK_EVERY_MILLIS = 20;

    private final Path folder;
    private final Launched launched;
    private final Progress progress;
    private final long begin = System.nanoTime();
    private String answer = "none";
    private int told;

    private LocalSystem(Path folder, Launched launched, Progress progress) {
        this.folder = folder;
        this.launched = launched;
        this.progress = progress;
    }

    /** @param home the checkout, built */
    static LocalSystem start(Path home, Storage storage, Progress progress) throws IOException {
        var folder = Files.createTempDirectory("convoca-bench");
        progress.say("starting a system on " + storage.describe() + " in " + folder);
        var environment = Map.of(
                "PATH", storage.path(),
                "CONVOCA_NO_BUILD", "1",
                // Else how long the digests take would depend on when it looks.
                "CONVOCA_DIGEST_PAUSE", "1s",
                "CONVOCA_GATEWAY_LIMITS_EXEMPT", "127.0.0.1,::1");
        var launched = Launched.start(
                List.of(
                        home.resolve("convoca").toString(),
                        "up",
                        "--data",
                        folder.toString(),
                        "--free-ports",
                        "--demo"),
                environment,
                folder);
        return new LocalSystem(folder, launched, progress);
    }

    /** Waits for the first page, and says how long it took since the start. */
    Duration awaitFirstPage() throws IOException, InterruptedException {
        // The first page sends a reader on to its language's.
        var http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        try {
            while (!isAnswered(http)) {
                waitOn("no first page, the last answer was " + answer);
            }
            return sinceBegin();
        } finally {
            http.shutdownNow();
        }
    }

    /** Waits until all is said and done, the demo call with its signatories too. */
    void awaitReady() throws IOException, InterruptedException {
        while (!launched.said().contains("Ctrl-C")) {
            waitOn("the system did not get ready");
        }
        progress.say("the system is ready");
    }

    private void waitOn(String complaint) throws IOException, InterruptedException {
        tell();
        if (!launched.isAlive() || sinceBegin().compareTo(PATIENCE) > 0) {
            throw new IOException(complaint + "; the launcher said:\n" + launched.said());
        }
        TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
    }

    /** Passes on what the launcher says of its parts. */
    private void tell() throws IOException {
        var said = launched.said();
        var end = said.lastIndexOf('\n') + 1;
        if (end > told) {
            said.substring(told, end)
                    .lines()
                    .filter(line -> line.startsWith("  ") && line.contains("ready"))
                    .forEach(line -> progress.say(line.strip()));
            told = end;
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

    /** Whether it keeps its data in the MongoDB that it brought along. */
    boolean isEmbedded() throws IOException {
        return launched.said().lines().anyMatch(line -> line.contains(" mongodb ") && line.contains("(embedded,"));
    }

    Target target() throws IOException {
        var addresses = addresses();
        var given = System.getenv("MONGODB_URI");
        var mongodb = given == null
                ? "mongodb://127.0.0.1:" + addresses.getProperty("MONGODB") + "/?directConnection=true"
                : given;
        return new Target(gateway(addresses), mongodb, addresses.getProperty("kafka-bootstrap-servers"), processes());
    }

    /** What only its own launcher knows. */
    Digests.Own own() throws IOException {
        var addresses = addresses();
        return new Digests.Own(
                URI.create("http://localhost:" + addresses.getProperty("EVENT_SERVICE", "")),
                Integer.parseInt(addresses.getProperty("SMTP", "0")),
                Files.readString(folder.resolve("secrets").resolve("operator").resolve("convoca.internal.signing-key")),
                folder.resolve("mail"));
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
        processes.put("launcher", launched.pid());
        try (var files = Files.newDirectoryStream(folder.resolve("run"), "*.pid")) {
            for (var file : files) {
                var name = file.getFileName().toString().replaceFirst("\\.pid$", "");
                processes.put(name, Long.valueOf(Files.readString(file).strip()));
            }
        }
        return processes;
    }

    @Override
    public void close() {
        progress.say("stopping the system");
        launched.close();
    }
}
