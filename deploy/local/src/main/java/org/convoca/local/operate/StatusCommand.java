package org.convoca.local.operate;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.convoca.local.DataOption;
import org.convoca.local.place.Home;
import org.convoca.local.place.Port;
import org.convoca.local.place.Ports;
import org.convoca.local.place.Service;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code convoca status}. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Says which parts run, whether they are ready, and what waits.",
        footer = {"", "Exit code 1 when a part is not ready."})
public final class StatusCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private DataOption data = new DataOption();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var running = data.running(data.folder(Home.find()));
        var ports = running.ports();
        var allReady = true;
        for (var service : Service.values()) {
            allReady &= show(service, ports, out);
        }
        allReady &=
                line(out, "mail view", get(mails(ports)).isPresent(), "http://localhost:" + ports.of(Port.MAIL_PAGE));
        line(out, "kafka", true, running.kafka());
        return allReady ? 0 : 1;
    }

    private boolean show(Service service, Ports ports, PrintWriter out) {
        var ready = get(service.readiness(ports)).isPresent();
        var metrics = get(service.metrics(ports)).map(Metrics::new);
        return line(
                out,
                service.label(),
                ready,
                service.address(ports)
                        + waiting(metrics, "convoca_outbox_pending", "events to send")
                        + waiting(metrics, "convoca_mails_queue", "mails to send")
                        + waiting(metrics, "convoca_dead_letters", "dead letters"));
    }

    private static String waiting(Optional<Metrics> metrics, String name, String what) {
        return metrics.flatMap(all -> all.value(name))
                .map(count -> "  %s: %.0f".formatted(what, count))
                .orElse("");
    }

    private static boolean line(PrintWriter out, String part, boolean ready, String detail) {
        out.printf("%-21s %-9s %s%n", part, ready ? "ready" : "not ready", detail);
        return ready;
    }

    private static URI mails(Ports ports) {
        return URI.create("http://localhost:" + ports.of(Port.MAIL_PAGE) + "/api/v1/messages?limit=1");
    }

    private Optional<String> get(URI address) {
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            var response = http.send(request, BodyHandlers.ofString());
            return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
