package org.convoca.local.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** Files that only their owner can read, from the moment they exist. */
final class SecretFiles {

    private final Path root;

    SecretFiles(Path root) {
        this.root = root;
        makeFolder(root);
    }

    Path folder(String owner) {
        return root.resolve(owner);
    }

    /** What is there, or the new value when nothing is. */
    String keep(String owner, String name, Supplier<String> make) {
        var file = folder(owner).resolve(name);
        if (!Files.exists(file)) {
            put(owner, name, make.get());
        }
        return get(owner, name);
    }

    String get(String owner, String name) {
        try {
            return Files.readString(folder(owner).resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is the same already is left as it is: it may have been given to the user as whom a service runs. */
    void put(String owner, String name, String value) {
        makeFolder(folder(owner));
        var file = folder(owner).resolve(name);
        if (Files.exists(file) && get(owner, name).equals(value)) {
            return;
        }
        try {
            // Beside the folder: whatever lies in it is a property of the service.
            var draft = Files.createTempFile(
                    root,
                    ".draft",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, value);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("a secret cannot be kept in " + root, e);
        }
    }

    private static void makeFolder(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for secrets can be made at " + folder, e);
        }
    }
}
