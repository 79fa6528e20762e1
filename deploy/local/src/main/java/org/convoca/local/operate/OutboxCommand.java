package org.convoca.local.operate;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Objects;
import org.convoca.local.CommandFailure;
import org.convoca.local.place.Service;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code convoca outbox}: events that the broker has not taken, and those that it will never take as they are. */
@Command(
        name = "outbox",
        mixinStandardHelpOptions = true,
        description = "Shows events that are not sent, and lets those be tried again that cannot be sent.",
        synopsisSubcommandLabel = "COMMAND")
public final class OutboxCommand {

    private static final String BLOCKED = "/internal/outbox/blocked";

    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    public OutboxCommand(Clock clock) {
        this.clock = clock;
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Says how much waits in each service, and lists what is set aside, with the reason.")
    int list(@Mixin OperatorOption operator) {
        var services = operator.operator(clock);
        for (var service : Service.withOutboxes()) {
            var found = services.get(service, BLOCKED);
            out().printf("%-21s %s%n", service.label(), waiting(found));
            found.path("items")
                    .forEach(item -> out().printf(
                                    "  %s %s %s  event %s  since %s  %s%n",
                                    service.label(),
                                    item.path("collection").asString(),
                                    item.path("id").asString(),
                                    item.path("entry").asString(),
                                    item.path("since").asString(),
                                    item.path("reason").asString()));
        }
        return 0;
    }

    private static String waiting(JsonNode found) {
        var pending = found.path("pending").asLong();
        var waiting = pending == 0
                ? "nothing waits"
                : "%d wait, the oldest for %d s"
                        .formatted(pending, found.path("oldestSeconds").asLong());
        var blocked = found.path("items").size();
        return blocked == 0 ? waiting : waiting + ", " + blocked + " set aside";
    }

    @Command(
            name = "retry",
            aliases = "release",
            mixinStandardHelpOptions = true,
            description = "Lets the relay try again what is set aside: one, or all of a service.")
    int retry(
            @Mixin OperatorOption operator,
            @Parameters(paramLabel = "SERVICE", description = "As listed.") String service,
            @Parameters(paramLabel = "COLLECTION", arity = "0..1", description = "As listed; with the id.") @Nullable
                    String collection,
            @Parameters(paramLabel = "ID", arity = "0..1", description = "As listed; all when left out.") @Nullable
                    String id) {
        var owner = named(service);
        var services = operator.operator(clock);
        if (collection == null) {
            var blocked = services.get(owner, BLOCKED).path("items");
            blocked.forEach(item -> retry(
                    services,
                    owner,
                    item.path("collection").asString(),
                    item.path("id").asString()));
            out().println("To be tried again: " + blocked.size() + ".");
        } else if (id == null) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Which ID of that collection?");
        } else {
            retry(services, owner, collection, id);
            out().println("To be tried again: 1.");
        }
        return 0;
    }

    private static void retry(Operator services, Service owner, String collection, String id) {
        services.post(owner, BLOCKED + "/" + collection + "/" + id + "/release", "application/json", "");
    }

    private static Service named(String label) {
        return Service.withOutboxes().stream()
                .filter(service -> service.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new CommandFailure("There is no service " + label + " that sends events."));
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
