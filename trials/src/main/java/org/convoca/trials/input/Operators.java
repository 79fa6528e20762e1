package org.convoca.trials.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** MongoDB's operators where texts are expected, in bodies and queries, and patterns that keep a regular expression busy. */
final class Operators extends InputTrial {

    private static final List<String> OPERATORS = List.of(
            "$gt",
            "$ne",
            "$in",
            "$nin",
            "$regex",
            "$where",
            "$exists",
            "$or",
            "$and",
            "$expr",
            "$function",
            "$type",
            "$not",
            "$elemMatch",
            "$size",
            "$set",
            "$unset",
            "$inc",
            "$lookup",
            "$merge",
            "a.b",
            "a.$",
            "$",
            ".",
            "__proto__",
            "_class",
            "@class");

    private static final List<String> BOMBS = List.of(
            "(a+)+$",
            "(a|aa)+$",
            "(.*a){20}",
            "((a+)+)+!",
            "^(([a-z])+.)+[A-Z]([a-z])+$",
            "[[[[",
            "(?<",
            "\\",
            "a{1000000}",
            "(?i)(?:x+x+)+y",
            "*",
            "+",
            "?",
            "^",
            ".*",
            "\\Q",
            "\\E");

    Operators() {
        super("operators", "MongoDB operators and regular expressions as values, keys and parameters");
    }

    @Override
    List<Case> cases(Inputs inputs) {
        var cases = new ArrayList<Case>();
        for (var operator : OPERATORS) {
            for (var value : List.of("", 1, List.of("x"))) {
                cases.add(field(inputs, operator, value));
            }
            cases.add(unknown(inputs, operator));
            for (var parameter : List.of("q", "territory", "after")) {
                cases.add(query(inputs, parameter + Words.encoded("[" + operator + "]") + "=x"));
            }
        }
        for (var bomb : BOMBS) {
            var text = Words.encoded(bomb + "a".repeat(60));
            cases.add(query(inputs, "q=" + text));
            cases.add(Case.either("place " + bomb, inputs.get("/api/v1/places?q=" + text)));
        }
        return cases;
    }

    /** An object where a text belongs: never taken. */
    private static Case field(Inputs inputs, String operator, Object value) {
        var object = new LinkedHashMap<>(Map.of(operator, value));
        return Case.refused("email {" + operator + ": …}", inputs.sign(inputs.signingBy("email", object)));
    }

    private static Case unknown(Inputs inputs, String operator) {
        return Case.either("field " + operator, inputs.sign(inputs.signingAs(operator, "polluted")));
    }

    private static Case query(Inputs inputs, String query) {
        return Case.either("?" + query, inputs.get(inputs.callApi() + "/roll?" + query));
    }
}
