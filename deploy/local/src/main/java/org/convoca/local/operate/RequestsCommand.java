package org.convoca.local.operate;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.convoca.local.place.Service;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code convoca requests}: groups without a signature that ask to register street actions. */
@Command(
        name = "requests",
        mixinStandardHelpOptions = true,
        description =
                "Shows groups that ask for a registration, accepts or declines them, and merges two of one group.",
        synopsisSubcommandLabel = "COMMAND")
public final class RequestsCommand {

    private static final String REGISTRATIONS = "/internal/registrations";

    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    public RequestsCommand(Clock clock) {
        this.clock = clock;
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the groups that wait for an answer.")
    int list(
            @Mixin OperatorOption system,
            @Parameters(paramLabel = "CALL", description = "The call, as its address names it.") String call) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var count = Pages.read(
                system.operator(clock),
                REGISTRATIONS + "?status=requested&call=" + Pages.encoded(call),
                item -> out.printf(
                        "%s  %s  (%s)%s%s%n",
                        item.path("id").asString(),
                        Pages.said(item, "name", "no name"),
                        Pages.said(item, "territory", "international"),
                        line("website", Pages.said(item, "website", "")),
                        line("says", Pages.said(item, "message", ""))));
        out.println(count == 0 ? "Nobody asks." : count + " waiting.");
        return 0;
    }

    private static String line(String label, String text) {
        return text.isEmpty() ? "" : "%n    %s: %s".formatted(label, text.replaceAll("\\s+", " "));
    }

    @Command(
            name = "accept",
            mixinStandardHelpOptions = true,
            description = "Opens the registration; its organiser gets a link by mail.")
    int accept(@Mixin OperatorOption system, @Parameters(paramLabel = "REGISTRATION") String registration) {
        review(system, registration, Map.of("decision", "accept"));
        return say("Accepted.");
    }

    @Command(
            name = "decline",
            mixinStandardHelpOptions = true,
            description = "Refuses the registration; the group is told why.")
    int decline(
            @Mixin OperatorOption system,
            @Parameters(paramLabel = "REGISTRATION") String registration,
            @Option(names = "--reason", required = true, description = "Why, for the group.") String reason) {
        review(system, registration, Map.of("decision", "decline", "reason", reason));
        return say("Declined.");
    }

    private void review(OperatorOption system, String registration, Map<String, String> review) {
        system.operator(clock).post(Service.EVENT, path(registration) + "/reviews", review);
    }

    @Command(
            name = "merge",
            mixinStandardHelpOptions = true,
            description = "Closes a registration of a group that has another; its actions and organisers move there.")
    int merge(
            @Mixin OperatorOption system,
            @Parameters(paramLabel = "REGISTRATION") String registration,
            @Option(names = "--into", required = true, paramLabel = "REGISTRATION", description = "The one that stays.")
                    String into) {
        system.operator(clock).post(Service.EVENT, path(registration) + "/merge", Map.of("into", into));
        return say("Merged.");
    }

    private static String path(String registration) {
        return REGISTRATIONS + "/" + Pages.encoded(registration);
    }

    private int say(String what) {
        Objects.requireNonNull(spec).commandLine().getOut().println(what);
        return 0;
    }
}
