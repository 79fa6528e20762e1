package org.convoca.local.operate;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.convoca.local.CommandFailure;
import org.convoca.local.place.Service;
import org.convoca.platform.audit.AuditChain;
import org.convoca.platform.audit.AuditPoint;
import org.convoca.platform.audit.AuditRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code convoca audit}: who did what and who was refused, and whether nobody meddled with what the services wrote down about it. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Shows who did what and who was refused, and checks that the log was not changed.",
        synopsisSubcommandLabel = "COMMAND")
public final class AuditCommand {

    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    @Spec
    private @Nullable CommandSpec spec;

    public AuditCommand(Clock clock) {
        this.clock = clock;
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Follows the chain of each service and names the first record that does not fit.")
    int verify(
            @Mixin OperatorOption operator,
            @Option(
                            names = "--heads",
                            paramLabel = "FILE",
                            description =
                                    "Where the chains had come to at the last check, kept away from this machine: is looked for, then written anew.")
                    @Nullable
                    Path heads) {
        var known = heads == null ? Map.<String, AuditPoint>of() : read(heads);
        var found = new LinkedHashMap<String, AuditPoint>();
        var services = operator.operator(clock);
        for (var service : Service.withOutboxes()) {
            found.put(service.label(), verified(services, service, known.get(service.label())));
        }
        if (heads != null) {
            write(heads, found);
        }
        return 0;
    }

    private AuditPoint verified(Operator services, Service service, @Nullable AuditPoint known) {
        var chain = new AuditChain(anchor(services, service));
        var start = chain.head();
        var seen = new Sought(known, start);
        follow(services, service, start, records -> {
            complain(service, chain.follow(records));
            records.forEach(link -> seen.compare(link.point()));
        });
        complain(service, seen.missed());
        out().printf(
                        "%-21s %d entries in %d records fit%s; it ends at %d %s%n",
                        service.label(),
                        chain.entries(),
                        chain.head().sequence() - start.sequence(),
                        start.sequence() == 0 ? "" : " after those that were old",
                        chain.head().sequence(),
                        chain.head().hash());
        return chain.head();
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Shows what a service wrote down, the oldest first.")
    int show(
            @Mixin OperatorOption operator,
            @Parameters(
                            paramLabel = "SERVICE",
                            description = "signature-service, event-service or notification-service.")
                    String service,
            @Option(
                            names = "--after",
                            paramLabel = "SEQUENCE",
                            defaultValue = "0",
                            description = "Only what comes after that record.")
                    long after) {
        var owner = Service.withOutboxes().stream()
                .filter(one -> one.label().equals(service))
                .findFirst()
                .orElseThrow(() -> new CommandFailure("There is no service " + service + " with a log."));
        follow(operator.operator(clock), owner, new AuditPoint(after, ""), records -> records.forEach(this::show));
        return 0;
    }

    private void show(AuditRecord link) {
        link.entries()
                .forEach(entry -> out().printf(
                                "%6d  %s  %-49s %d  %s %s %s%n",
                                link.sequence(),
                                entry.at(),
                                entry.who(),
                                entry.outcome(),
                                entry.what(),
                                String.join(" ", entry.about()),
                                Objects.requireNonNullElse(entry.note(), "")));
    }

    /** Whether what was written down elsewhere is found on the way. */
    private static final class Sought {

        private final @Nullable AuditPoint point;
        private boolean open;

        Sought(@Nullable AuditPoint point, AuditPoint start) {
            this.point = point;
            this.open = point != null && point.sequence() > start.sequence();
        }

        void compare(AuditPoint passed) {
            open = open && !passed.equals(point);
        }

        Optional<String> missed() {
            return open && point != null
                    ? Optional.of("record " + point.sequence() + " is not what it was at the last check")
                    : Optional.empty();
        }
    }

    private record Page(AuditPoint anchor, List<AuditRecord> items) {}

    private AuditPoint anchor(Operator services, Service service) {
        return page(services, service, -1).anchor();
    }

    private void follow(Operator services, Service service, AuditPoint start, Consumer<List<AuditRecord>> reader) {
        var page = page(services, service, start.sequence());
        while (!page.items().isEmpty()) {
            reader.accept(page.items());
            page = page(services, service, page.items().getLast().sequence());
        }
    }

    private Page page(Operator services, Service service, long after) {
        return json.treeToValue(services.get(service, "/internal/audit?after=" + after), Page.class);
    }

    private static void complain(Service service, Optional<String> complaint) {
        complaint.ifPresent(words -> {
            throw new CommandFailure(service.label() + ": " + words);
        });
    }

    private static Map<String, AuditPoint> read(Path file) {
        var heads = new LinkedHashMap<String, AuditPoint>();
        try {
            for (var line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                var words = line.split(" ", -1);
                if (words.length != 3) {
                    throw new CommandFailure(file + " is no file of heads.");
                }
                heads.put(words[0], new AuditPoint(Long.parseLong(words[1]), words[2]));
            }
            return heads;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, Map<String, AuditPoint> heads) {
        var lines = heads.entrySet().stream()
                .map(head -> head.getKey() + " " + head.getValue().sequence() + " "
                        + head.getValue().hash())
                .toList();
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
