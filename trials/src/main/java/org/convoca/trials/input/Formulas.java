package org.convoca.trials.input;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.convoca.local.place.Service;
import org.convoca.trials.system.Http;

/** Names that a spreadsheet would work out, imported into a roll and exported again. */
final class Formulas extends InputTrial {

    private static final int COUNT = 150;
    /** What a spreadsheet takes for the beginning of a formula, after what it skips. */
    private static final Pattern LIVE = Pattern.compile("[\\s\\u200E\\uFEFF]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]");

    Formulas() {
        super("csv", "formulas as names of organisations, imported and exported");
    }

    @Override
    List<Case> cases(Inputs inputs) {
        var formulas = Corpus.read("formulas.txt");
        return IntStream.range(0, COUNT)
                .mapToObj(i -> formulas.get(i % formulas.size()) + " Asamblea " + inputs.next())
                .map(name -> Case.either(Words.shown(name), () -> imported(inputs, name)))
                .toList();
    }

    private static Http.Answer imported(Inputs inputs, String name) {
        var list = "region,territory,acronym,name,website\r\n,AR,,\"" + name.replace("\"", "\"\"") + "\",\r\n";
        return inputs.operated(
                Service.SIGNATURE,
                "/internal/calls/" + inputs.call() + "/imports?format=csv&dryRun=false",
                "text/csv;charset=utf-8",
                list.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    void afterwards(Inputs inputs, Tally tally) {
        var roll = Http.get(inputs.at(inputs.callApi() + "/roll.csv"));
        tally.check(roll.status() == 200 && roll.body().lines().count() > 1, "the roll is empty: " + roll.status());
        Cells.of(roll.body())
                .forEach(cell -> tally.check(!LIVE.matcher(cell).lookingAt(), "a live cell: " + Words.shown(cell)));
    }
}
