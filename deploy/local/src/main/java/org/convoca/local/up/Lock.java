package org.convoca.local.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import org.convoca.local.CommandFailure;
import org.convoca.local.place.DataFolder;
import org.convoca.local.place.Running;

/** Keeps two systems from using the same data; the operating system lets go of it however this process ends. */
record Lock(FileChannel channel, FileLock held) {

    static Lock take(DataFolder data) {
        try {
            var channel =
                    FileChannel.open(data.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var held = channel.tryLock();
            if (held == null) {
                channel.close();
                throw new CommandFailure("Convoca already runs on %s%s. Stop it, or give another folder by --data."
                        .formatted(
                                data.path(),
                                Running.find(data)
                                        .map(running -> " (process " + running.launcher() + ")")
                                        .orElse("")));
            }
            return new Lock(channel, held);
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder cannot be locked", e);
        }
    }

    void release() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
