package org.convoca.trials.input;

import java.util.ArrayList;
import java.util.List;

/** Expressions of template and scripting languages, in fields, paths and queries; whoever works one out says a number that nobody wrote. */
final class Expressions extends InputTrial {

    private static final String SUM = "31337*31337";
    private static final String RESULT = "982007569";

    Expressions() {
        super("expressions", "template, expression, shell and lookup injection in fields, paths and queries");
    }

    @Override
    List<Case> cases(Inputs inputs) {
        var cases = new ArrayList<Case>();
        for (var pattern : Corpus.read("expressions.txt")) {
            var text = pattern.replace("@", SUM);
            var encoded = Words.encoded(text);
            var shown = Words.shown(text);
            cases.add(Case.either("name " + shown, inputs.sign(inputs.signingAs("name", text + " " + inputs.next()))));
            cases.add(Case.either("contact " + shown, inputs.sign(inputs.signingBy("name", text))));
            cases.add(Case.either("search " + shown, inputs.get("/es/calls/" + inputs.call() + "/roll?q=" + encoded)));
            cases.add(Case.either("language " + shown, inputs.get("/" + encoded + "/calls/" + inputs.call())));
            cases.add(Case.either("call " + shown, inputs.get("/api/v1/calls/" + encoded)));
        }
        return cases.stream()
                .map(one -> one.and(answer -> !answer.body().contains(RESULT)))
                .toList();
    }

    @Override
    void afterwards(Inputs inputs, Tally tally) {
        for (var mail : inputs.system().mails().newest()) {
            tally.check(
                    !mail.subject().contains(RESULT)
                            && !inputs.system().mails().text(mail.id()).contains(RESULT),
                    "a mail worked an expression out");
        }
    }
}
