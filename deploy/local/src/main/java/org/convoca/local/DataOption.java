package org.convoca.local;

import java.nio.file.Path;
import org.convoca.local.place.DataFolder;
import org.convoca.local.place.Home;
import org.convoca.local.place.Running;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option by which every command finds the system that it is about. */
public final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with the system's data; .convoca beside the sources when not given.")
    private @Nullable Path data;

    public DataFolder folder(Home home) {
        return data == null ? home.usualData() : new DataFolder(data);
    }

    /** The system that runs on these data. */
    public Running running(DataFolder folder) {
        return Running.find(folder)
                .orElseThrow(() -> new CommandFailure(
                        "Convoca does not run on " + folder.path() + ". Start it with: ./convoca up"));
    }
}
