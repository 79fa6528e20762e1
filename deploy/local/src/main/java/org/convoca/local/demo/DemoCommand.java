package org.convoca.local.demo;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.convoca.local.DataOption;
import org.convoca.local.operate.Operator;
import org.convoca.local.place.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code convoca demo}. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Loads the call of 2020 with its 241 signatories and example actions into a system that runs.")
public final class DemoCommand implements Callable<Integer> {

    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private DataOption data = new DataOption();

    public DemoCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var folder = data.folder(Home.find());
        var operator = Operator.of(folder, data.running(folder).ports(), clock);
        var done = new Demo(folder, operator, clock).loadWhenWished(Optional.of(true));
        done.ifPresent(Objects.requireNonNull(spec).commandLine().getOut()::println);
        return 0;
    }
}
