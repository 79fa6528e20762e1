package org.convoca.local.up;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.convoca.local.CommandFailure;
import org.convoca.local.child.Seconds;
import org.convoca.local.demo.Demo;
import org.convoca.local.mail.MailView;
import org.convoca.local.operate.Operator;
import org.convoca.local.place.Port;
import org.convoca.local.place.Running;
import org.convoca.local.place.Service;
import org.convoca.local.place.TakenPorts;
import org.convoca.local.secret.Secrets;
import org.jspecify.annotations.Nullable;

/** One run of the whole system, from the first check to the clean stop. */
final class Launch {

    /**
     * What the user asked for.
     *
     * @param demo nothing when the user leaves it to us
     */
    record Wishes(boolean fresh, Optional<Boolean> demo) {}

    private final Setting setting;
    private final Screen screen;
    private final Clock clock;
    private final Whole whole;
    private volatile int exitCode;

    /** Held as long as this runs: a lock that is not referred to is let go. */
    private @Nullable Lock lock;

    Launch(Setting setting, Screen screen, Clock clock) {
        this.setting = setting;
        this.screen = screen;
        this.clock = clock;
        this.whole = new Whole(screen, clock);
    }

    /** Runs until the process is asked to end. */
    void run(Wishes wishes) {
        var begun = clock.instant();
        setting.data().create();
        lock = Lock.take(setting.data());
        if (wishes.fresh()) {
            empty();
        }
        checkPorts();
        checkGivenServers();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            start(wishes, begun);
        } catch (RuntimeException e) {
            exitCode = 1;
            throw e;
        }
        awaitEnd();
    }

    private void empty() {
        if (setting.database() instanceof Database.Given || setting.givenKafka().isPresent()) {
            throw new CommandFailure("--fresh does not empty servers that MONGODB_URI or KAFKA_BOOTSTRAP_SERVERS name:"
                    + " drop the databases convoca_* and the topics convoca.* there, and start without --fresh.");
        }
        screen.line("Emptying the data in " + setting.data().path() + " (secrets and logs stay) ...");
        setting.data().empty();
    }

    private void checkPorts() {
        var needed = EnumSet.allOf(Port.class);
        if (setting.database() instanceof Database.Given) {
            needed.remove(Port.MONGODB);
        }
        if (setting.givenKafka().isPresent()) {
            needed.remove(Port.KAFKA);
        }
        var complaints = TakenPorts.complaints(setting.ports(), needed);
        if (!complaints.isEmpty()) {
            throw new CommandFailure(String.join("\n", complaints)
                    + "\nStop what uses it, or start on other ports: --port-offset 10000, or --free-ports.");
        }
    }

    private void checkGivenServers() {
        if (setting.database() instanceof Database.Given(var uri)) {
            Reachability.checkMongo(uri);
            screen.say("mongodb", "answers (" + setting.database().origin() + ")");
        }
        setting.givenKafka().ifPresent(servers -> {
            Reachability.checkKafka(servers);
            screen.say("kafka", "answers (the one that KAFKA_BOOTSTRAP_SERVERS names)");
        });
    }

    private void start(Wishes wishes, Instant begun) {
        screen.line("Starting Convoca; the logs are in " + setting.data().logs());
        var ports = setting.ports();
        var secrets = Secrets.in(setting.data().secrets());
        new Running(ProcessHandle.current().pid(), ports, setting.bootstrapServers()).save(setting.data());
        var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        var programs = new Programs(setting, secrets, http);
        programs.kafka().ifPresent(kafka -> whole.begin(kafka, "embedded, " + setting.bootstrapServers()));
        programs.mongodb()
                .ifPresent(mongodb ->
                        whole.begin(mongodb, setting.database().origin() + ", 127.0.0.1:" + ports.of(Port.MONGODB)));
        var mail = MailView.start(
                ports.of(Port.SMTP), ports.of(Port.MAIL_PAGE), setting.data().mail(), clock);
        whole.add("mail view", mail::close);
        screen.say("mail view", "ready (SMTP localhost:" + ports.of(Port.SMTP) + ")");
        whole.awaitAll();
        for (var service : Service.values()) {
            whole.begin(programs.service(service), "localhost:" + ports.of(service.port()));
        }
        whole.awaitAll();
        var demo = new Demo(setting.data(), Operator.of(setting.data(), ports, clock), clock);
        demo.loadWhenWished(wishes.demo()).ifPresent(done -> screen.say("demo", done));
        addresses(Duration.between(begun, clock.instant())).forEach(screen::line);
    }

    private List<String> addresses(Duration took) {
        var ports = setting.ports();
        var pages = Service.GATEWAY.address(ports);
        var lines = new ArrayList<>(List.of("", "Convoca is up after " + Seconds.of(took) + "."));
        lines.add("  pages   " + pages);
        if (Demo.isLoaded(setting.data())) {
            lines.add("          " + pages + "/en/calls/" + Demo.SLUG);
        }
        lines.add("  API     " + pages + "/api/v1/openapi.json");
        lines.add("  mails   http://localhost:" + ports.of(Port.MAIL_PAGE));
        lines.add("  data    " + setting.data().path());
        lines.add("Ctrl-C stops everything; the data stay.");
        return lines;
    }

    private static void awaitEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        screen.line("");
        screen.line("Stopping ...");
        whole.stop();
        if (lock != null) {
            lock.release();
        }
        Runtime.getRuntime().halt(exitCode);
    }
}
