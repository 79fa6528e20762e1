package org.convoca.local.operate;

import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import org.convoca.local.CommandFailure;
import org.convoca.local.DataOption;
import org.convoca.local.place.Home;
import org.convoca.local.place.Service;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code convoca outbox}: events that the broker will never take as they are. */
@Command(
        name = "outbox",
        mixinStandardHelpOptions = true,
        description = "Shows events that cannot be sent, and lets them be tried again.",
        synopsisSubcommandLabel = "COMMAND")
public final class OutboxCommand {

    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    public OutboxCommand(Clock clock) {
        this.clock = clock;
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists what is set aside, with the reason.")
    int list(
            @Mixin DataOption data,
            @Option(names = "--service", defaultValue = "signature-service", description = "Default: ${DEFAULT-VALUE}.")
                    String service) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var blocked = operator(data).get(named(service), "/internal/outbox/blocked");
        var items = blocked.isArray() ? blocked : blocked.path("items");
        items.forEach(item -> out.printf(
                "%s %s  event %s  since %s  %s%n",
                item.path("collection").asString(),
                item.path("id").asString(),
                item.path("entry").asString(),
                item.path("since").asString(),
                item.path("reason").asString()));
        out.println(items.isEmpty() ? "Nothing is set aside." : items.size() + " set aside.");
        return 0;
    }

    @Command(name = "release", mixinStandardHelpOptions = true, description = "Lets the relay try one of them again.")
    int release(
            @Mixin DataOption data,
            @Parameters(paramLabel = "COLLECTION", description = "As listed.") String collection,
            @Parameters(paramLabel = "ID", description = "As listed.") String id,
            @Option(names = "--service", defaultValue = "signature-service", description = "Default: ${DEFAULT-VALUE}.")
                    String service) {
        operator(data)
                .post(
                        named(service),
                        "/internal/outbox/blocked/" + collection + "/" + id + "/release",
                        "application/json",
                        "");
        Objects.requireNonNull(spec).commandLine().getOut().println("Released.");
        return 0;
    }

    private Operator operator(DataOption data) {
        var folder = data.folder(Home.find());
        return Operator.of(folder, data.running(folder).ports(), clock);
    }

    private static Service named(String label) {
        return Arrays.stream(Service.values())
                .filter(service -> service.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new CommandFailure("There is no service " + label + "."));
    }
}
