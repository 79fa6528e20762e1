package org.convoca.local.operate;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.TreeMap;
import org.convoca.local.CommandFailure;
import org.convoca.local.DataOption;
import org.convoca.local.place.Home;
import org.convoca.platform.kafka.DeadLetter;
import org.convoca.platform.kafka.DeadLetterTopic;
import org.convoca.platform.kafka.DeadLetters;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code convoca dlq}: records that a consumer could not take. It speaks with Kafka alone, so that it works while the services are down. */
@Command(
        name = "dlq",
        aliases = "dead-letters",
        mixinStandardHelpOptions = true,
        description = "Lists, shows, replays and drops records that a consumer could not take.",
        synopsisSubcommandLabel = "COMMAND")
public final class DlqCommand {

    @Spec
    private @Nullable CommandSpec spec;

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists those that wait, by topic, with their reasons.")
    int list(
            @Mixin DataOption data,
            @Option(names = "--limit", defaultValue = "100", description = "Of each topic. Default: ${DEFAULT-VALUE}.")
                    int limit) {
        var kafka = kafka(data);
        var count = 0;
        for (var topic : Letterboxes.all(kafka)) {
            try (var letters = new DeadLetters(kafka, topic.topic(), topic.group())) {
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
        try (var letters = open(topic, data)) {
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
            description = "Sends one back to where it came from, or all of a topic; who has taken them ignores them.")
    int replay(
            @Mixin DataOption data,
            @Parameters(paramLabel = "TOPIC", description = "As listed.") String topic,
            @Parameters(paramLabel = "PARTITION", arity = "0..1", description = "As listed; with the offset.") @Nullable
                    Integer partition,
            @Parameters(paramLabel = "OFFSET", arity = "0..1", description = "As listed; all when left out.") @Nullable
                    Long offset,
            @Option(names = "--limit", defaultValue = "100", description = "At most. Default: ${DEFAULT-VALUE}.")
                    int limit) {
        try (var letters = open(topic, data)) {
            if (partition == null) {
                out().println("Replayed " + letters.replay(limit) + ".");
            } else {
                needsOne(letters.replay(partition, needsOffset(offset)));
                out().println("Replayed 1.");
            }
        }
        return 0;
    }

    @Command(
            name = "drop",
            mixinStandardHelpOptions = true,
            description =
                    "Gives one up: it is not listed any more and never replayed. Without --yes says only what that would be.")
    int drop(
            @Mixin DataOption data,
            @Parameters(paramLabel = "TOPIC", description = "As listed.") String topic,
            @Parameters(paramLabel = "PARTITION", description = "As listed.") int partition,
            @Parameters(paramLabel = "OFFSET", description = "As listed.") long offset,
            @Option(names = "--yes", description = "Do it.") boolean yes) {
        try (var letters = open(topic, data)) {
            if (!yes) {
                var waiting = letters.list(Integer.MAX_VALUE).stream()
                        .filter(letter -> letter.partition() == partition && letter.offset() == offset)
                        .findFirst();
                needsOne(waiting.isPresent());
                out().println(line(named(topic), waiting.orElseThrow()));
                out().println("With --yes this is given up.");
                return CommandLine.ExitCode.SOFTWARE;
            }
            needsOne(letters.drop(partition, offset));
            out().println("Dropped.");
        }
        return 0;
    }

    private static void needsOne(boolean found) {
        if (!found) {
            throw new CommandFailure("There is no such dead letter, or it was dealt with.");
        }
    }

    private long needsOffset(@Nullable Long offset) {
        if (offset == null) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Which OFFSET of that partition?");
        }
        return offset;
    }

    private static DeadLetters open(String topic, DataOption data) {
        var named = named(topic);
        return new DeadLetters(kafka(data), named.topic(), named.group());
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
