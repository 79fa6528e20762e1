package org.convoca.trials.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.convoca.local.place.Service;
import org.convoca.trials.history.Canary;
import org.convoca.trials.system.LocalSystem;

/**
 * What bad inputs left behind: nothing in the services' logs that should not be there, and no letters in the databases that nobody can see. Logs are read
 * from where they ended when the trial began.
 */
final class Aftermath {

    /** What a hostile text writes behind a line break, to be found if it ever begins a line. */
    static final String FORGED_LINE = "FORGED-LOG-LINE";

    /** An error that a request caused is a case nobody thought of. Kafka's and Spring's own tidings are not. */
    private static final Pattern ERROR = Pattern.compile("^\\S+\\s+ERROR\\s.*");

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1A\\x1C-\\x1F\\x7F]");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\u202A-\\u202E\\u2066-\\u2069\\u200B\\uFEFF]");

    private final LocalSystem system;
    private final Map<Service, Long> ends = new EnumMap<>(Service.class);

    Aftermath(LocalSystem system) throws IOException {
        this.system = system;
        for (var service : Service.values()) {
            ends.put(service, Files.size(log(service)));
        }
    }

    private Path log(Service service) {
        return system.data().log(service.label());
    }

    void check(Tally tally) throws IOException {
        for (var service : Service.values()) {
            checkLog(service, tally);
        }
        for (var service : List.of(Service.SIGNATURE, Service.EVENT)) {
            checkStored(service, tally);
        }
    }

    private void checkLog(Service service, Tally tally) throws IOException {
        var file = log(service);
        var all = Files.readAllBytes(file);
        var begin = ends.getOrDefault(service, 0L).intValue();
        var said =
                new String(all, Math.min(begin, all.length), Math.max(0, all.length - begin), StandardCharsets.UTF_8);
        said.lines().forEach(line -> {
            if (line.startsWith(FORGED_LINE)) {
                tally.complain(service.label() + "'s log was written by an input: " + line);
            }
            if (ERROR.matcher(line).matches()) {
                tally.complain(service.label() + " logs an error: " + line);
            }
            if (CONTROL.matcher(line).find()) {
                tally.complain(service.label() + "'s log has control characters");
            }
            if (line.contains(Canary.NAME) || line.contains(Canary.MAILBOX)) {
                tally.complain("I9: " + service.label() + "'s log names a contact");
            }
        });
    }

    private void checkStored(Service service, Tally tally) {
        var database = system.databases().of(service);
        for (var name : database.listCollectionNames()) {
            for (var document : database.getCollection(name).find()) {
                texts(document).forEach(text -> {
                    if (UNSEEN.matcher(text).find() || !isWhole(text)) {
                        tally.complain(service.label() + "." + name + " holds letters that cannot be seen");
                    }
                    if (text.contains(Canary.NAME) || text.contains(Canary.MAILBOX)) {
                        tally.complain("I9: " + service.label() + "." + name + " holds a contact in clear");
                    }
                });
            }
        }
    }

    private static boolean isWhole(String text) {
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private static Stream<String> texts(Object value) {
        return switch (value) {
            case String text -> Stream.of(text);
            case Document document ->
                document.entrySet().stream()
                        .flatMap(entry -> Stream.concat(
                                Stream.of(entry.getKey()),
                                entry.getValue() == null ? Stream.empty() : texts(entry.getValue())));
            case List<?> list -> list.stream().flatMap(element -> element == null ? Stream.empty() : texts(element));
            default -> Stream.empty();
        };
    }
}
