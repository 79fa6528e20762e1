package org.convoca.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Lets the digests of many coordinators fall due in the same moment, while signatures are confirmed: how long until all are ordered, and until all are sent,
 * beside the same bytes that are only sent to the same mail server.
 */
final class Digests {

    private static final int CONNECTIONS = 8;

    /** As many as the service's workers. */
    private static final int MAIL_CONNECTIONS = 3;

    private static final int CONFIRMATIONS = 1;
    private static final Duration PATIENCE = Duration.ofMinutes(12);
    private static final int LOOK_EVERY_MILLIS = 250;
    private static final double MILLIS = 1000;
    private static final List<String> LANGUAGES = List.of("es", "en", "pt", "fr", "ar");
    private static final List<String> ZONES = List.of(
            "Asia/Kathmandu",
            "Pacific/Chatham",
            "America/St_Johns",
            "Africa/Cairo",
            "America/Sao_Paulo",
            "Europe/Madrid",
            "Asia/Tehran",
            "Australia/Lord_Howe",
            "America/Los_Angeles",
            "Africa/Casablanca",
            "Asia/Gaza",
            "Asia/Tokyo",
            "America/Bogota",
            "America/Lima",
            "America/Caracas",
            "America/Mexico_City",
            "America/Havana",
            "Europe/Paris",
            "Europe/Lisbon",
            "Europe/Istanbul",
            "Africa/Lagos",
            "Africa/Tunis",
            "Africa/Nairobi",
            "Asia/Beirut",
            "Asia/Kolkata",
            "Asia/Manila",
            "Asia/Dhaka",
            "Pacific/Auckland",
            "America/La_Paz",
            "America/Argentina/Buenos_Aires");

    private final Target target;
    private final Own own;
    private final Sizes sizes;
    private final Report report;
    private final Progress progress;
    private final LongSupplier nanos;

    /**
     * What only the system's own launcher knows.
     *
     * @param event where event-service is
     * @param smtp port of the mail server
     * @param operatorKey a private JWK
     * @param mails folder in which the mail server keeps what it was sent
     */
    record Own(java.net.URI event, int smtp, String operatorKey, Path mails) {

        @Override
        public String toString() {
            return "Own[" + event + "]";
        }
    }

    record Sizes(String call, int coordinators, int happenings) {}

    Digests(Target target, Own own, Sizes sizes, Report report, Progress progress, LongSupplier nanos) {
        this.target = target;
        this.own = own;
        this.sizes = sizes;
        this.report = report;
        this.progress = progress;
        this.nanos = nanos;
    }

    void measure() throws Exception {
        try (var stored = new StoredDigests(target.mongodb(), sizes.call())) {
            var spots = Spot.first(Integer.MAX_VALUE);
            appoint(spots, stored);
            progress.say("storing " + sizes.happenings() + " happenings");
            stored.happen(spots, sizes.happenings(), Clock.systemUTC().instant());
            memory("before");
            run(stored);
            memory("after");
            raw(stored.sent());
        }
    }

    private void appoint(List<Spot> spots, StoredDigests stored) throws Exception {
        progress.say("appointing " + sizes.coordinators() + " coordinators in " + ZONES.size() + " zones");
        var before = stored.coordinators();
        try (var operator = new OperatorCalls(own.operatorKey(), Clock.systemUTC())) {
            var appointed = new Load(CONNECTIONS, sizes.coordinators(), PATIENCE, nanos)
                    .run(number -> operator.post(
                            own.event(),
                            "event-service",
                            "/internal/coordinators",
                            appointment(number, spots.get(number % spots.size()))));
            if (appointed.done() < sizes.coordinators()) {
                throw new IllegalStateException("not all were appointed: " + appointed.failed());
            }
        }
        await("all coordinators are known", () -> stored.coordinators() >= before + sizes.coordinators());
        progress.say("waiting for the mails to them");
        await("all invitations are sent", () -> stored.unfinished() == 0);
    }

    private static Map<String, Object> appointment(int number, Spot spot) {
        return Map.of(
                "email", "coordinator-" + number + "@example.org",
                "name", "Coordinator " + number,
                "roles", List.of("coordinator"),
                "scope", Map.of("everywhere", false, "territories", List.of(spot.territory()), "regions", List.of()),
                "calls", List.of(),
                "locale", LANGUAGES.get(number % LANGUAGES.size()),
                "zone", ZONES.get(number % ZONES.size()));
    }

    private void run(StoredDigests stored) throws Exception {
        progress.say("all digests are due, and signatures come in");
        var due = Clock.systemUTC().instant();
        var begin = nanos.getAsLong();
        var prefix = "digests." + sizes.coordinators();
        try (var signing = new Signing(target.gateway(), sizes.call(), new SignatureRequests(String.valueOf(begin)));
                var workers = java.util.concurrent.Executors.newSingleThreadExecutor()) {
            var signatures =
                    workers.submit(() -> new Load(CONFIRMATIONS, Integer.MAX_VALUE, PATIENCE, nanos).run(number -> {
                        signing.make(number);
                        TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
                    }));
            stored.makeDue(due);
            await("all digests are ordered", () -> stored.ordered() >= sizes.coordinators());
            report.row(Row.of(prefix + ".ordered", seconds(begin), "s"));
            await("all digests are sent", () -> stored.sent() >= sizes.coordinators());
            report.row(Row.of(prefix + ".sent", seconds(begin), "s"));
            signatures.cancel(true);
        }
        await("all confirmations are sent", () -> stored.unfinished() == 0);
        confirmations(stored, due, prefix);
    }

    private void confirmations(StoredDigests stored, Instant due, String prefix) {
        var delays = stored.delays("confirm", due);
        report.row(Row.of(prefix + ".confirmations.p50", (double) delays.getValueAtPercentile(50), "ms"));
        report.row(Row.of(prefix + ".confirmations.p99", (double) delays.getValueAtPercentile(99), "ms"));
        report.row(Row.of(prefix + ".confirmations.done", (double) delays.getTotalCount(), "1"));
    }

    private void raw(long number) throws Exception {
        var message = largest();
        progress.say("sending as many raw mails of " + message.length + " bytes");
        try (var raw = new RawMails(own.smtp(), message)) {
            var sent = new Load(MAIL_CONNECTIONS, (int) number, PATIENCE, nanos).run(raw);
            report.row(Row.of("smtp-raw." + number + ".sent", sent.took().toMillis() / MILLIS, "s"));
            report.row(Row.of("smtp-raw." + number + ".bytes", (double) message.length, "B"));
            sent.failed()
                    .forEach((reason, count) ->
                            report.row(Row.of("smtp-raw.failed: " + reason, count.doubleValue(), "1")));
        }
    }

    /** A digest as the mail server got it: no other mail is as long. */
    private byte[] largest() throws IOException {
        try (var files = Files.walk(own.mails())) {
            var file = files.filter(Files::isRegularFile)
                    .max(Comparator.comparingLong(one -> one.toFile().length()))
                    .orElseThrow();
            return Files.readAllBytes(file);
        }
    }

    private void memory(String when) throws IOException {
        var pid = target.processes().get("notification-service");
        if (pid != null) {
            report.row(Row.of(
                    "digests." + sizes.coordinators() + ".memory." + when,
                    new ResidentMemory(Path.of("/proc")).mebibytes(pid),
                    "MiB"));
        }
    }

    private double seconds(long begin) {
        return Duration.ofNanos(nanos.getAsLong() - begin).toMillis() / MILLIS;
    }

    private void await(String what, BooleanSupplier isSo) throws InterruptedException {
        var begin = nanos.getAsLong();
        while (!isSo.getAsBoolean()) {
            if (Duration.ofNanos(nanos.getAsLong() - begin).compareTo(PATIENCE) > 0) {
                throw new IllegalStateException("it did not come about that " + what);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
    }
}
