package org.convoca.event.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes lines of iCalendar (RFC 5545, section 3.1): CRLF at the end of each, folded so that none is longer than 75 octets, never within a character.
 * Not thread-safe.
 */
final class ContentLines {

    private static final int LONGEST = 75;
    private static final byte[] END = "\r\n".getBytes(UTF_8);

    private final OutputStream out;

    ContentLines(OutputStream out) {
        this.out = out;
    }

    /** @param line what is already in the form of the standard, on one line */
    void line(String line) throws IOException {
        var octets = line.getBytes(UTF_8);
        var from = 0;
        var room = LONGEST;
        while (octets.length - from > room) {
            var to = from + room;
            while (isContinuation(octets[to])) {
                to--;
            }
            out.write(octets, from, to - from);
            out.write(END);
            out.write(' ');
            from = to;
            room = LONGEST - 1;
        }
        out.write(octets, from, octets.length - from);
        out.write(END);
    }

    /** A property whose value is a text (section 3.3.11): whatever it holds, it is one value. */
    void text(String property, String value) throws IOException {
        line(property + ":" + escaped(value));
    }

    /** Without control characters, which the standard has no way to write; line breaks of every kind become {@code \n}. */
    static String escaped(String value) {
        var text = new StringBuilder(value.length() + 16);
        value.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(point -> {
            switch (point) {
                case '\n' -> text.append("\\n");
                case '\\', ';', ',' -> text.append('\\').appendCodePoint(point);
                case '\t' -> text.append('\t');
                default -> append(text, point);
            }
        });
        return text.toString();
    }

    private static void append(StringBuilder text, int point) {
        if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            text.append('\uFFFD');
        } else if (point >= ' ' && point != 0x7F) {
            text.appendCodePoint(point);
        }
    }

    /** Whether the octet is the second or a later one of a character in UTF-8. */
    private static boolean isContinuation(byte octet) {
        return (octet & 0xC0) == 0x80;
    }
}
