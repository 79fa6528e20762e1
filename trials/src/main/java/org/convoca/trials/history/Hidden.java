package org.convoca.trials.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.convoca.local.place.Service;
import org.convoca.trials.Invariant;
import org.convoca.trials.system.LocalSystem;

/** Whether personal data are where they belong and nowhere else: I9. Logs, topics with their dead letters, and every document are read as text. */
final class Hidden {

    private static final List<Service> WITH_DATABASE = List.of(Service.SIGNATURE, Service.EVENT, Service.NOTIFICATION);

    private final LocalSystem system;
    private final Findings findings;

    Hidden(LocalSystem system, Findings findings) {
        this.system = system;
        this.findings = findings;
    }

    void check() {
        logs();
        topics();
        WITH_DATABASE.forEach(this::database);
    }

    private void logs() {
        try (var files = Files.list(system.data().logs())) {
            for (var file : files.toList()) {
                look(Files.readString(file, StandardCharsets.ISO_8859_1), "log " + file.getFileName());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void topics() {
        for (var topic : system.topics().names()) {
            if (topic.startsWith("convoca.")) {
                system.topics()
                        .read(topic)
                        .forEach(entry -> look(
                                entry.headers() + entry.value(),
                                topic + " " + entry.partition() + "/" + entry.offset()));
            }
        }
    }

    private void database(Service service) {
        var database = system.databases().of(service);
        for (var name : database.listCollectionNames()) {
            for (var document : database.getCollection(name).find()) {
                look(document.toString(), service.label() + " " + name);
            }
        }
    }

    private void look(String text, String where) {
        var small = text.toLowerCase(Locale.ROOT);
        findings.check(Invariant.I9, !small.contains(Canary.MAILBOX), "a person's name or address in " + where);
    }
}
