package org.convoca.trials.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names of organisations and people: real ones in forty scripts, which must pass, and ones made to hide, to overflow or to lead away. */
final class Names extends InputTrial {

    private static final int OF_EACH_SCRIPT = 10;
    private static final int HIDING = 200;
    private static final int LONG = 50;
    private static final int LINKS = 50;

    private static final List<String> UNSEEN = List.of(
            "\u202E",
            "\u202D",
            "\u202A",
            "\u202C",
            "\u2066",
            "\u2067",
            "\u2068",
            "\u2069",
            "\u200B",
            "\u2060",
            "\uFEFF",
            "\u00AD",
            "\u180E",
            "\u115F",
            "\u3164",
            "\uFFA0",
            "\u2028",
            "\u2029",
            "\0",
            "\u0007",
            "\u001B[31m",
            "\u0085",
            "\r\n" + Aftermath.FORGED_LINE + " ",
            "\n" + Aftermath.FORGED_LINE + " ",
            "\uDB40\uDC41",
            "\uE000",
            "\uFFFF",
            "\uD800",
            "\uDFFF",
            "a" + "\u0301".repeat(12),
            "e" + "\u0489\u0316\u0317".repeat(8),
            "\u200Da");

    private static final List<String> ADDRESSES = List.of(
            "https://example.org/",
            "http://example.org",
            "www.example.org",
            "example.org/join",
            "mailto:ana@example.org",
            "ana@example.org",
            "t.me/example",
            "javascript:alert(1)",
            "//example.org",
            "ftp://example.org/x");

    Names() {
        super("names", "names: real ones in forty scripts, hidden signs, towers of marks, too long, with links");
    }

    @Override
    List<Case> cases(Inputs inputs) {
        return Stream.of(real(inputs), hiding(inputs), tooLong(inputs), links(inputs))
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<Case> real(Inputs inputs) {
        var cases = new ArrayList<Case>();
        for (var line : Corpus.read("scripts.txt")) {
            var words = line.split(" ");
            for (var i = 0; i < OF_EACH_SCRIPT; i++) {
                var first = words[1 + i % (words.length - 1)];
                var second = words[1 + (i + 1 + i / 5) % (words.length - 1)];
                // The number tells names of different runs apart; the seed is part of it by the call.
                var name = first + " " + second + " " + inputs.next();
                cases.add(Case.taken(words[0] + ": " + Words.shown(name), inputs.sign(inputs.signingAs("name", name))));
            }
        }
        return cases;
    }

    private static List<Case> hiding(Inputs inputs) {
        return IntStream.range(0, HIDING)
                .mapToObj(i -> {
                    var text = UNSEEN.get(i % UNSEEN.size());
                    var at = inputs.random().nextInt(9);
                    var name = new StringBuilder("Asamblea " + inputs.next())
                            .insert(at, text)
                            .toString();
                    var body = i % 3 == 0 ? inputs.signingBy("name", name) : inputs.signingAs("name", name);
                    return Case.either(Words.shown(name), inputs.sign(body));
                })
                .toList();
    }

    private static List<Case> tooLong(Inputs inputs) {
        return IntStream.range(0, LONG)
                .mapToObj(i -> "Ñ文😀 ".repeat(201 + i * 40).strip())
                .map(name -> Case.refused(Words.shown(name), inputs.sign(inputs.signingAs("name", name))))
                .toList();
    }

    private static List<Case> links(Inputs inputs) {
        return IntStream.range(0, LINKS)
                .mapToObj(i -> i % 2 == 0
                        ? "Asamblea " + ADDRESSES.get(i % ADDRESSES.size())
                        : ADDRESSES.get(i % ADDRESSES.size()) + " Asamblea " + inputs.next())
                .map(name -> Case.either(Words.shown(name), inputs.sign(inputs.signingAs("name", name))))
                .toList();
    }
}
