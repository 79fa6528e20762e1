package org.convoca.local.operate;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.convoca.local.CommandFailure;
import org.convoca.local.DataOption;
import org.convoca.local.place.Home;
import org.convoca.local.place.Running;
import org.convoca.local.place.Service;
import org.convoca.local.secret.Secrets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code convoca keys}: new secrets for old ones, of each kind. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "Renews the secrets of a system.",
        synopsisSubcommandLabel = "COMMAND")
public final class KeysCommand {

    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    public KeysCommand(Clock clock) {
        this.clock = clock;
    }

    /** What can be renewed. */
    enum Kind {
        SEALING,
        INTERNAL,
        SESSIONS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Command(
            name = "renew",
            mixinStandardHelpOptions = true,
            description = {
                "Makes new secrets, used from the next start on; the system must be stopped.",
                "sealing: a new key for people’s data, beside the older ones: see rewrap and drop.",
                "internal: the keys with which services know each other.",
                "sessions: the keys of forms and cookies; everybody signs in again."
            })
    int renew(
            @Mixin DataOption data,
            @Parameters(paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}") Kind kind) {
        var secrets = ofStopped(data);
        switch (kind) {
            case SEALING -> secrets.renewSealing();
            case INTERNAL -> secrets.renewInternal();
            case SESSIONS -> secrets.renewSessions();
        }
        out().println("New: " + kind + ". Start again with: ./convoca up");
        return 0;
    }

    @Command(
            name = "rewrap",
            mixinStandardHelpOptions = true,
            description = "Wraps all people’s keys with the newest sealing key, in a running system; may be repeated.")
    int rewrap(@Mixin OperatorOption operator) {
        var services = operator.operator(clock);
        var unreadable = 0L;
        for (var service : Service.withOutboxes()) {
            var report = services.post(service, "/internal/sealing/rewrap", "application/json", "");
            out().printf(
                            "%-21s %d wrapped anew, %d were, %d cannot be read%n",
                            service.label(),
                            report.path("wrapped").asLong(),
                            report.path("current").asLong(),
                            report.path("unreadable").asLong());
            unreadable += report.path("unreadable").asLong();
        }
        if (unreadable > 0) {
            throw new CommandFailure("Some keys cannot be read: do not drop the older sealing keys.");
        }
        return 0;
    }

    @Command(
            name = "drop",
            mixinStandardHelpOptions = true,
            description = {
                "Takes the older sealing keys out, once rewrap has nothing to do any more; the system must be stopped.",
                "What is still wrapped with them, in a backup for instance, can never be read again."
            })
    int drop(@Mixin DataOption data) {
        ofStopped(data).dropOlderSealing();
        out().println("The older sealing keys are gone.");
        return 0;
    }

    private static Secrets ofStopped(DataOption data) {
        var folder = data.folder(Home.find());
        if (Running.find(folder).isPresent()) {
            throw new CommandFailure("Convoca runs on these data: stop it first.");
        }
        return Secrets.in(folder.secrets());
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
