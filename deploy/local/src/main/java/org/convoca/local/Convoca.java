package org.convoca.local;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.convoca.local.demo.DemoCommand;
import org.convoca.local.operate.AppointCommand;
import org.convoca.local.operate.AuditCommand;
import org.convoca.local.operate.DlqCommand;
import org.convoca.local.operate.ImportCommand;
import org.convoca.local.operate.KeysCommand;
import org.convoca.local.operate.OutboxCommand;
import org.convoca.local.operate.RequestsCommand;
import org.convoca.local.operate.ReviewsCommand;
import org.convoca.local.operate.StatusCommand;
import org.convoca.local.operate.WeekCommand;
import org.convoca.local.secret.SecretsCommand;
import org.convoca.local.up.UpCommand;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The commands behind the script {@code convoca}. Exit codes: 0 done, 1 could not be done, 2 asked for in a way that is not understood.
 */
@Command(name = "./convoca", description = "The whole of Convoca on one machine.", synopsisSubcommandLabel = "COMMAND")
public final class Convoca {

    private Convoca() {}

    public static void main(String[] arguments) {
        LoggerFactory.getILoggerFactory(); // before several threads ask for it at once
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(commands(out, err).execute(arguments));
    }

    static CommandLine commands(PrintWriter out, PrintWriter err) {
        var clock = Clock.systemUTC();
        var commands = new CommandLine(new Convoca())
                .addSubcommand(new UpCommand(clock, System.getenv()))
                .addSubcommand(new SecretsCommand())
                .addSubcommand(new DemoCommand(clock))
                .addSubcommand(new StatusCommand())
                .addSubcommand(new ImportCommand(clock))
                .addSubcommand(new AppointCommand(clock))
                .addSubcommand(new WeekCommand(clock))
                .addSubcommand(new RequestsCommand(clock))
                .addSubcommand(new ReviewsCommand(clock))
                .addSubcommand(new OutboxCommand(clock))
                .addSubcommand(new DlqCommand())
                .addSubcommand(new AuditCommand(clock))
                .addSubcommand(new KeysCommand(clock));
        return commands.setOut(out).setErr(err).setExecutionExceptionHandler((failure, command, _) -> {
            if (!(failure instanceof CommandFailure)) {
                LoggerFactory.getLogger(Convoca.class).error("A mistake in Convoca; please report it", failure);
            }
            command.getErr().println(failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        });
    }
}
