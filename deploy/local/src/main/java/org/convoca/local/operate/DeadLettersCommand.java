package org.convoca.local.operate;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.TreeMap;
import org.convoca.local.CommandFailure;
import org.convoca.local.DataOption;
import org.convoca.local.place.Home;
import org.convoca.platform.kafka.DeadLetter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code convoca dead-letters}: records that a consumer could not take. */
@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        description = "Lists, shows and replays records that a consumer could not take.",
        synopsisSubcommandLabel = "COMMAND")
public final class DeadLettersCommand {

    @Spec
    private @Nullable CommandSpec spec;

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists those that were not replayed, by topic, with their reasons.")
    int list(
            @Mixin DataOption data,
            @Option(names = "--limit", defaultValue = "100", description = "Of each topic. Default: ${DEFAULT-VALUE}.")
                    int limit) {
        var kafka = kafka(data);
        var count = 0;
        for (var topic : DeadLetterTopic.all(kafka)) {
            try (var letters = topic.open(kafka)) {
                var waiting = letters.list(limit);
                waiting.forEach(letter -> out().println(line(topic, letter)));
                count += waiting.size();
            }
        }
        out().println(count == 0 ? "There are no dead letters." : count + " dead letters.");
        return 0;
    }

    private static String line(DeadLetterTopic topic, DeadLetter letter) {
        return "%s %d %d  %s  %s  key %s  %s"
                .formatted(
                        topic.name(),
                        letter.partition(),
                        letter.offset(),
                        letter.at(),
                        letter.headers().getOrDefault("ce_type", "no type"),
                        letter.key(),
                        letter.reason());
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Shows one with its headers and its content.")
    int show(
            @Mixin DataOption data,
            @Parameters(paramLabel = "TOPIC", description = "As listed.") String topic,
            @Parameters(paramLabel = "PARTITION", description = "As listed.") int partition,
            @Parameters(paramLabel = "OFFSET", description = "As listed.") long offset) {
        try (var letters = named(topic).open(kafka(data))) {
            var content = letters.payload(partition, offset)
                    .orElseThrow(() -> new CommandFailure("There is no such dead letter."));
            letters.list(Integer.MAX_VALUE).stream()
                    .filter(letter -> letter.partition() == partition && letter.offset() == offset)
                    .forEach(letter -> new TreeMap<>(letter.headers())
                            .forEach((name, value) -> out().println(name + ": " + value)));
            out().println();
            out().println(new String(content, StandardCharsets.UTF_8));
        }
        return 0;
    }

    @Command(
            name = "replay",
            mixinStandardHelpOptions = true,
            description = "Sends those of a topic back to where they came from; who has taken them ignores them.")
    int replay(
            @Mixin DataOption data,
            @Parameters(paramLabel = "TOPIC", description = "As listed.") String topic,
            @Option(names = "--limit", defaultValue = "100", description = "At most. Default: ${DEFAULT-VALUE}.")
                    int limit) {
        try (var letters = named(topic).open(kafka(data))) {
            out().println("Replayed " + letters.replay(limit) + ".");
        }
        return 0;
    }

    private static DeadLetterTopic named(String topic) {
        return DeadLetterTopic.parse(topic)
                .orElseThrow(() -> new CommandFailure(topic + " is not the name of a dead-letter topic."));
    }

    private static String kafka(DataOption data) {
        return data.running(data.folder(Home.find())).kafka();
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
