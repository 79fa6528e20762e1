package org.convoca.local.operate;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
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

/** {@code convoca import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Puts the signatories of a published list on the roll of a call; again changes nothing.",
        footer = {"", "Exit code 1 when a line was rejected."})
public final class ImportCommand implements Callable<Integer> {

    /** Names in the service's vocabulary. */
    private enum Format {
        list("text/plain"),
        csv("text/csv");

        private final String contentType;

        Format(String contentType) {
            this.contentType = contentType;
        }
    }

    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "FILE", description = "The list, in UTF-8.")
    private @Nullable Path file;

    @Option(names = "--call", required = true, paramLabel = "SLUG", description = "The call that was signed.")
    private String call = "";

    @Option(names = "--dry-run", description = "Say what would happen, and store nothing.")
    private boolean dryRun;

    @Option(
            names = "--format",
            paramLabel = "list|csv",
            description = "A list as published, or a table; taken from the file's name when not given.")
    private @Nullable Format format;

    @Option(names = "--json", description = "Print the whole report as JSON.")
    private boolean asJson;

    public ImportCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var list = Objects.requireNonNull(file);
        var folder = data.folder(Home.find());
        var operator = Operator.of(folder, data.running(folder).ports(), clock);
        var report = operator.post(
                Service.SIGNATURE,
                "/internal/calls/%s/imports?format=%s&dryRun=%s"
                        .formatted(URLEncoder.encode(call, StandardCharsets.UTF_8), chosen(list), dryRun),
                chosen(list).contentType,
                read(list));
        if (asJson) {
            out.println(report.toPrettyString());
        } else {
            out.println(Reports.summary(report));
            Reports.remarks(report).forEach(out::println);
        }
        return report.path("rejected").asInt(0) == 0 ? 0 : 1;
    }

    private Format chosen(Path list) {
        if (format != null) {
            return format;
        }
        return list.toString().endsWith(".csv") ? Format.csv : Format.list;
    }

    private static String read(Path list) {
        try {
            return Files.readString(list);
        } catch (CharacterCodingException e) {
            throw new CommandFailure(list + " is not in UTF-8.", e);
        } catch (IOException e) {
            throw new CommandFailure(list + " cannot be read.", e);
        }
    }
}
