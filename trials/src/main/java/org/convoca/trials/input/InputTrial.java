package org.convoca.trials.input;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.convoca.trials.Outcome;
import org.convoca.trials.Setting;
import org.convoca.trials.Trial;
import org.convoca.trials.system.Http.Answer;

/** A class of bad inputs. It passes when each is answered in time and rightly, and nothing is left behind. */
abstract class InputTrial implements Trial {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    /** Few at once: the inputs are what is tried here, not the load. */
    private static final int AT_ONCE = 4;
    /** A late answer counts as none when it is late each time: on a busy machine one may be by chance. */
    private static final int ATTEMPTS = 3;

    private final String name;
    private final String what;

    InputTrial(String name, String what) {
        this.name = name;
        this.what = what;
    }

    @Override
    public String id() {
        return "B-" + name;
    }

    @Override
    public String what() {
        return what;
    }

    @Override
    public String threshold() {
        return "each answered within 2 s and rightly, no 5xx, nothing stored raw, no log line broken";
    }

    /** All of them, the same for the same seed. */
    abstract List<Case> cases(Inputs inputs) throws Exception;

    /** What else has to be true when all were sent. */
    void afterwards(Inputs inputs, Tally tally) throws Exception {}

    @Override
    public Outcome run(Setting setting) throws Exception {
        try (var inputs = Inputs.open(setting, name)) {
            return run(setting, inputs);
        }
    }

    private Outcome run(Setting setting, Inputs inputs) throws Exception {
        var aftermath = new Aftermath(inputs.system());
        var tally = new Tally();
        var cases = cases(inputs);
        setting.say(cases.size() + " cases");
        try (var senders = Executors.newFixedThreadPool(AT_ONCE)) {
            var sent = cases.stream()
                    .map(one -> senders.submit(() -> send(one, tally)))
                    .toList();
            for (var one : sent) {
                one.get();
            }
        }
        afterwards(inputs, tally);
        aftermath.check(tally);
        return new Outcome(tally.measured(), tally.complaints());
    }

    private static void send(Case one, Tally tally) {
        Answer answer;
        Duration took;
        var attempt = 0;
        do {
            var begun = System.nanoTime();
            answer = one.ask().get();
            took = Duration.ofNanos(System.nanoTime() - begun);
            attempt++;
        } while (took.compareTo(LONGEST) > 0 && attempt < ATTEMPTS);
        tally.count(one, answer, took, took.compareTo(LONGEST) > 0);
    }
}
