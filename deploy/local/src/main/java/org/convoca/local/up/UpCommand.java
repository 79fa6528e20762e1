package org.convoca.local.up;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.convoca.local.DataOption;
import org.convoca.local.place.Home;
import org.convoca.local.place.Ports;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code convoca up}. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Starts the whole system on this machine and runs until Ctrl-C.",
        footer = {
            "",
            "MongoDB is the one that MONGODB_URI names, else a mongod on the PATH, else an embedded one.",
            "Kafka is the one that KAFKA_BOOTSTRAP_SERVERS names, else an embedded one.",
            "Data stay in the data folder and are there again at the next start."
        })
public final class UpCommand implements Callable<Integer> {

    private final Clock clock;
    private final Map<String, String> environment;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--fresh", description = "Empty all data first.")
    private boolean fresh;

    @Option(
            names = "--demo",
            negatable = true,
            description = {
                "Load the demonstration: a call, its roll of 241, and example street actions.",
                "At a first start this is the default."
            })
    private @Nullable Boolean demo;

    @Option(names = "--port-offset", paramLabel = "N", description = "Add N to every port.")
    private int portOffset;

    @Option(names = "--free-ports", description = "Use any free ports; the addresses are printed.")
    private boolean freePorts;

    public UpCommand(Clock clock, Map<String, String> environment) {
        this.clock = clock;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        var command = Objects.requireNonNull(spec).commandLine();
        if (freePorts && portOffset != 0) {
            throw new ParameterException(command, "--free-ports and --port-offset exclude each other");
        }
        var ports = freePorts ? Ports.free(new SplittableRandom()) : Ports.usual(portOffset);
        var home = Home.find();
        var setting = Setting.of(home, data.folder(home), ports, environment);
        var launch = new Launch(setting, new Screen(command.getOut()), clock);
        launch.run(new Launch.Wishes(fresh, Optional.ofNullable(demo)));
        return 0;
    }
}
