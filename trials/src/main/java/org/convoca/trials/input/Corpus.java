package org.convoca.trials.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convoca.local.place.Home;

/** Texts kept in files beside this class, one a line; {@code \r}, {@code \n}, {@code \t}, {@code \0} and {@code \}{@code uXXXX} stand for what they usually do. */
final class Corpus {

    private static final String SHARED = "gateway/src/test/resources/org/convoca/gateway/page/hostile-texts.txt";
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9A-Fa-f]{4})|([rnt0\\\\]))");
    private static final int HEXADECIMAL = 16;

    private Corpus() {}

    /** The lines of a file that are neither empty nor remarks. */
    static List<String> read(String name) {
        try (var file = Corpus.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#!"))
                    .map(Corpus::unescaped)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Texts that are known to break out of pages, the same that the gateway's tests use. */
    static List<String> markup() {
        try {
            return Files.readAllLines(Home.find().path().resolve(SHARED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescaped(String line) {
        return ESCAPE.matcher(line).replaceAll(found -> Matcher.quoteReplacement(letter(found)));
    }

    private static String letter(MatchResult found) {
        if (found.group(1) != null) {
            return String.valueOf((char) Integer.parseInt(found.group(1), HEXADECIMAL));
        }
        return switch (found.group(2)) {
            case "r" -> "\r";
            case "n" -> "\n";
            case "t" -> "\t";
            case "0" -> "\0";
            default -> "\\";
        };
    }
}
