package org.convoca.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Text and tables in Markdown, one after the other. */
final class Tables {

    private final StringBuilder text = new StringBuilder();

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** A paragraph or a heading, with the empty line before it. */
    void say(String paragraph) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(paragraph).append('\n');
    }

    /** The head of a table: its first column holds names, the others figures. */
    void head(String... columns) {
        say(line(List.of(columns)));
        row(Stream.concat(Stream.of("---"), Stream.generate(() -> "---:").limit(columns.length - 1))
                .toList());
    }

    void row(List<String> cells) {
        text.append(line(cells)).append('\n');
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    static String cell(@Nullable Double value) {
        return value == null ? "" : number(value);
    }

    /** Three digits that say something. */
    static String number(double value) {
        if (value >= 100 || value == Math.rint(value)) {
            return String.format(Locale.ENGLISH, "%,.0f", value);
        }
        return String.format(Locale.ENGLISH, value >= 10 ? "%.1f" : "%.2f", value);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
