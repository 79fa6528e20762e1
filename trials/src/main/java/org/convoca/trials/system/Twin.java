package org.convoca.trials.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.convoca.local.place.Ports;
import org.convoca.local.place.Service;

/** Another instance of a running service: its own command line and environment once more, on other ports. Needs Linux's {@code /proc}. */
final class Twin {

    private Twin() {}

    static Server of(Service service, long pid, Ports usual, Path log) throws IOException {
        var other = Ports.free(new SplittableRandom());
        var readiness = service.readiness(other);
        return new Server(
                service.label() + " twin",
                moved(parts(pid, "cmdline"), service, usual, other),
                environment(pid),
                log,
                () -> Http.get(readiness).status() == 200);
    }

    /** Only where it listens itself changes, not where it finds the others. */
    private static List<String> moved(List<String> command, Service service, Ports usual, Ports other) {
        var port = "--server.port=";
        var management = "--management.server.port=";
        return command.stream()
                .map(word -> word.equals(port + usual.of(service.port())) ? port + other.of(service.port()) : word)
                .map(word -> word.equals(management + usual.of(service.management()))
                        ? management + other.of(service.management())
                        : word)
                .toList();
    }

    private static Map<String, String> environment(long pid) throws IOException {
        var environment = new LinkedHashMap<String, String>();
        for (var pair : parts(pid, "environ")) {
            var sign = pair.indexOf('=');
            if (sign > 0) {
                environment.put(pair.substring(0, sign), pair.substring(sign + 1));
            }
        }
        return environment;
    }

    private static List<String> parts(long pid, String file) throws IOException {
        var text = Files.readString(Path.of("/proc", String.valueOf(pid), file));
        return Arrays.stream(text.split("\0")).filter(part -> !part.isEmpty()).toList();
    }
}
