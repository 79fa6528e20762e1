package org.convoca.local.secret;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.convoca.local.CommandFailure;
import org.convoca.local.DataOption;
import org.convoca.local.place.Home;
import org.convoca.local.place.Running;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code convoca secrets}. */
@Command(
        name = "secrets",
        mixinStandardHelpOptions = true,
        description = {
            "Makes the secrets of a system that something else runs: in DIR/secrets one folder for each service, in which a file's name is the property's.",
            "What is there already stays as it is."
        })
public final class SecretsCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--published",
            description = "Also notes that the system's parts are reached on this machine's usual ports,"
                    + " so that the other commands find it by --data DIR.")
    private boolean published;

    @Override
    public Integer call() {
        var folder = data.folder(Home.find()).create();
        if (published) {
            Running.find(folder).filter(Running::hasLauncher).ifPresent(_ -> {
                throw new CommandFailure("./convoca up runs on " + folder.path() + ": choose another folder.");
            });
            Running.withoutLauncher().save(folder);
        }
        Secrets.in(folder.secrets());
        Objects.requireNonNull(spec)
                .commandLine()
                .getOut()
                .println("The secrets are in " + folder.secrets() + "; keep a copy apart from the data.");
        return 0;
    }
}
