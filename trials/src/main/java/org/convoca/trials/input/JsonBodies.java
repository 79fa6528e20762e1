package org.convoca.trials.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convoca.trials.system.Http.Answer;

/** Bodies that are broken, deep, huge, double, of wrong types, or say more than they are asked. */
final class JsonBodies extends InputTrial {

    private static final int BROKEN = 300;
    private static final int UNKNOWN = 100;
    private static final List<String> FIELDS = List.of(
            "/organisation",
            "/organisation/name",
            "/organisation/acronym",
            "/organisation/territory",
            "/organisation/international",
            "/organisation/website",
            "/contact",
            "/contact/name",
            "/contact/email",
            "/locale",
            "/consent");
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "-1",
            "1.5",
            "1e400",
            "\"\"",
            "\" \"",
            "\"true\"",
            "\"0\"",
            "[]",
            "[null]",
            "[[]]",
            "[1]",
            "[\"x\"]",
            "[{}]",
            "{}",
            "{\"a\":1}",
            "{\"\":\"\"}",
            "{\"name\":\"x\"}",
            "{\"value\":\"x\"}",
            "[true]",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\ufeff\"",
            "\"null\"",
            "\"[]\"",
            "\"{}\"",
            "9007199254740993",
            "-0",
            "0.1e-400",
            "[\"a\",\"b\"]",
            "{\"a\":{\"b\":{}}}",
            "\"NaN\"",
            "\"\\n\"",
            "\"2027-02-30\"");
    private static final List<String> SIGNS = List.of(
            "{", "}", "[", "]", ",", ":", "\"", "\\", "'", "\u0001", "//", "/*", "\uFEFF", "NaN", "0x1", "\\u12", "+",
            "e");

    JsonBodies() {
        super("json", "JSON: broken, deep, huge numbers, double keys, wrong types, unknown fields");
    }

    @Override
    List<Case> cases(Inputs inputs) {
        return Stream.of(broken(inputs), deep(inputs), huge(inputs), twice(inputs), wrongTypes(inputs), unknown(inputs))
                .flatMap(Collection::stream)
                .toList();
    }

    private static String text(Inputs inputs) {
        return Inputs.JSON.writeValueAsString(inputs.signing());
    }

    /** Every second one is cut off, which no reader may take for whole; the others have a sign too many, which may leave them well formed. */
    private static List<Case> broken(Inputs inputs) {
        var random = inputs.random();
        var cases = new ArrayList<Case>();
        for (var i = 0; i < BROKEN; i++) {
            var whole = text(inputs);
            var at = random.nextInt(1, whole.length() - 1);
            var sign = SIGNS.get(random.nextInt(SIGNS.size()));
            cases.add(
                    i % 2 == 0
                            ? Case.refused("cut off after " + at, inputs.signRaw(whole.substring(0, at)))
                            : Case.either(
                                    Words.shown(sign) + " at " + at,
                                    inputs.signRaw(whole.substring(0, at) + sign + whole.substring(at))));
        }
        return cases;
    }

    private static List<Case> deep(Inputs inputs) {
        return IntStream.of(50, 100, 200, 400, 500, 501, 999, 1000, 1001, 2000)
                .boxed()
                .flatMap(depth -> Stream.of("[".repeat(depth), "{\"a\":".repeat(depth))
                        .map(nest -> Case.refused(depth + " deep " + nest.charAt(0), inputs.signRaw(nest))))
                .toList();
    }

    private static List<Case> huge(Inputs inputs) {
        return IntStream.range(0, 50)
                .mapToObj(i -> {
                    var digits = "9".repeat(1 + i * 40);
                    var number = i % 2 == 0 ? digits : "1e" + digits.substring(0, Math.min(digits.length(), 300));
                    return Case.refused("consent " + Words.shown(number), replaced(inputs, "/consent", number));
                })
                .toList();
    }

    private static List<Case> twice(Inputs inputs) {
        return IntStream.range(0, 30)
                .mapToObj(i -> {
                    var whole = text(inputs);
                    var key = List.of("consent\":false", "locale\":\"en", "contact\":null", "organisation\":{}")
                            .get(i % 4);
                    var pair = key.endsWith("en") ? "\"" + key + "\"" : "\"" + key;
                    return Case.either("twice " + pair, inputs.signRaw("{" + pair + "," + whole.substring(1)));
                })
                .toList();
    }

    private static List<Case> wrongTypes(Inputs inputs) {
        return FIELDS.stream()
                .flatMap(field -> VALUES.stream().map(value -> {
                    var what = field + " is " + Words.shown(value);
                    var ask = replaced(inputs, field, value);
                    return isNeverTaken(field, value) ? Case.refused(what, ask) : Case.either(what, ask);
                }))
                .toList();
    }

    private static boolean isNeverTaken(String field, String value) {
        var isList = value.startsWith("[");
        var isObject = value.startsWith("{");
        return field.equals("/contact") || field.equals("/organisation") || isList || isObject;
    }

    private static Supplier<Answer> replaced(Inputs inputs, String field, String value) {
        var body = inputs.signing();
        var path = Arrays.asList(field.substring(1).split("/"));
        var part = path.size() == 1 ? body : Inputs.part(body, path.getFirst());
        part.put(path.getLast(), "REPLACE-ME");
        return inputs.signRaw(Inputs.JSON.writeValueAsString(body).replace("\"REPLACE-ME\"", value));
    }

    private static List<Case> unknown(Inputs inputs) {
        return IntStream.range(0, UNKNOWN)
                .mapToObj(i -> {
                    var body = inputs.signing();
                    var name = List.of(
                                            "id",
                                            "status",
                                            "publishedAt",
                                            "review",
                                            "_class",
                                            "__proto__",
                                            "constructor",
                                            "outbox")
                                    .get(i % 8)
                            + (i < 8 ? "" : "-" + i);
                    (i % 2 == 0 ? body : Inputs.part(body, "organisation")).put(name, "published");
                    return Case.either("unknown " + name, inputs.sign(body));
                })
                .toList();
    }
}
