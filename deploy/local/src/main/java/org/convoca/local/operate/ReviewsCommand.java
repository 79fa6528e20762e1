package org.convoca.local.operate;

import java.time.Clock;
import java.util.HashMap;
import java.util.Objects;
import org.convoca.local.place.Service;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code convoca reviews}: street actions that wait for somebody's word. */
@Command(
        name = "reviews",
        mixinStandardHelpOptions = true,
        description = "Shows street actions that wait for a reviewer, and says what becomes of them.",
        synopsisSubcommandLabel = "COMMAND")
public final class ReviewsCommand {

    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    public ReviewsCommand(Clock clock) {
        this.clock = clock;
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists what was handed in, and what stays behind when its group left the roll.")
    int list(
            @Mixin OperatorOption system,
            @Parameters(paramLabel = "CALL", description = "The call, as its address names it.") String call) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var count = Pages.read(
                system.operator(clock),
                "/internal/calls/" + Pages.encoded(call) + "/waiting-actions",
                item -> out.printf(
                        "%s  %s  %s: %s  (%s, %s; %s)%n",
                        item.path("id").asString(),
                        item.path("awaitingCoordinator").asBoolean(false) ? "keep or cancel   " : "publish or reject",
                        item.path("kind").asString(),
                        Pages.title(item),
                        Pages.said(item, "when", "during the week"),
                        Pages.said(item, "locality", Pages.said(item, "territory", "online")),
                        Pages.said(item, "group", "no name")));
        out.println(count == 0 ? "Nothing waits." : count + " waiting.");
        return 0;
    }

    @Command(name = "publish", mixinStandardHelpOptions = true, description = "Makes an action public.")
    int publish(@Mixin OperatorOption system, @Parameters(paramLabel = "ACTION") String action) {
        return decide(system, action, "publish", null);
    }

    @Command(
            name = "reject",
            mixinStandardHelpOptions = true,
            description = "Sends an action back to its organisers, who are told why.")
    int reject(
            @Mixin OperatorOption system,
            @Parameters(paramLabel = "ACTION") String action,
            @Option(names = "--reason", required = true, description = "Why, for its organisers.") String reason) {
        return decide(system, action, "reject", reason);
    }

    @Command(
            name = "keep",
            mixinStandardHelpOptions = true,
            description = "Says that an action takes place although its group left the roll.")
    int keep(@Mixin OperatorOption system, @Parameters(paramLabel = "ACTION") String action) {
        return decide(system, action, "keep", null);
    }

    @Command(
            name = "cancel",
            mixinStandardHelpOptions = true,
            description = "Says that an action does not take place since its group left the roll.")
    int cancel(
            @Mixin OperatorOption system,
            @Parameters(paramLabel = "ACTION") String action,
            @Option(names = "--reason", required = true, description = "Why, for everybody.") String reason) {
        return decide(system, action, "cancel", reason);
    }

    private int decide(OperatorOption system, String action, String decision, @Nullable String reason) {
        var review = new HashMap<String, String>();
        review.put("decision", decision);
        if (reason != null) {
            review.put("reason", reason);
        }
        var answer = system.operator(clock)
                .post(Service.EVENT, "/internal/actions/" + Pages.encoded(action) + "/reviews", review);
        Objects.requireNonNull(spec)
                .commandLine()
                .getOut()
                .println("It is " + answer.path("status").asString() + ".");
        return 0;
    }
}
