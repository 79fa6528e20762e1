package org.convoca.gateway.api;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The little of Markdown that our own description uses: paragraphs, tables, {@code **strong**} and {@code `code`}. */
record Prose(List<Block> blocks) {

    private static final Pattern SPAN = Pattern.compile("\\*\\*(.+?)\\*\\*|`(.+?)`|(?:(?!\\*\\*|`).)+");
    private static final Pattern RULE = Pattern.compile("\\|[-| ]+\\|");

    /** A paragraph, or a table whose first row is its head. */
    record Block(List<Span> spans, List<List<List<Span>>> rows) {}

    /** @param style {@code strong}, {@code code} or empty: the name of its element in HTML */
    record Span(String style, String text) {}

    static Prose of(String markdown) {
        return new Prose(Stream.of(markdown.split("\n\n"))
                .filter(block -> !block.isBlank())
                .map(Prose::block)
                .toList());
    }

    private static Block block(String text) {
        return text.startsWith("|")
                ? new Block(
                        List.of(),
                        text.lines()
                                .filter(line -> !RULE.matcher(line).matches())
                                .map(Prose::cells)
                                .toList())
                : new Block(spans(text), List.of());
    }

    private static List<List<Span>> cells(String line) {
        var inner = line.strip();
        return Stream.of(inner.substring(1, inner.length() - 1).split("\\|"))
                .map(cell -> spans(cell.strip()))
                .toList();
    }

    private static List<Span> spans(String text) {
        var spans = new ArrayList<Span>();
        var found = SPAN.matcher(text);
        while (found.find()) {
            if (found.group(1) != null) {
                spans.add(new Span("strong", found.group(1)));
            } else if (found.group(2) != null) {
                spans.add(new Span("code", found.group(2)));
            } else {
                spans.add(new Span("", found.group()));
            }
        }
        return spans;
    }
}
