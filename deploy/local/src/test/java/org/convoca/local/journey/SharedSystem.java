package org.convoca.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The system that the journeys share, started at first use. After each suite no log holds a trace of the people that appeared in it. */
final class SharedSystem implements AfterAllCallback {

    /** The name of every contact person of the journeys; so are the names of their mailboxes. */
    static final String CANARY = "Zacarias Kanarienvogel";

    static final String MAILBOX = "kanarienvogel";

    private static final class Holder {
        static final Started SYSTEM = Started.on(emptyFolder("shared data"), "--demo");
    }

    static Started system() {
        return Holder.SYSTEM;
    }

    /** Below {@code target}, so that logs are there after a failure; with a space, as users' folders have. */
    static Path emptyFolder(String name) {
        var folder = Path.of("target", "journeys", name);
        try {
            if (Files.exists(folder)) {
                try (var files = Files.walk(folder)) {
                    for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        try (var logs = Files.list(system().data().logs())) {
            for (var log : logs.toList()) {
                assertThat(Files.readString(log, StandardCharsets.UTF_8))
                        .as("personal data in " + log)
                        .doesNotContainIgnoringCase(MAILBOX);
            }
        }
    }
}
