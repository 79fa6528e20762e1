package org.convoca.trials.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convoca.trials.Outcome;
import org.convoca.trials.Setting;
import org.convoca.trials.Trial;

/** A trial of load. */
abstract class LoadTrial implements Trial {

    private final String id;
    private final String what;
    private final String threshold;

    LoadTrial(String id, String what, String threshold) {
        this.id = id;
        this.what = what;
        this.threshold = threshold;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String what() {
        return what;
    }

    @Override
    public String threshold() {
        return threshold;
    }

    /** Figures and complaints as they come. */
    static final class Findings {

        private final Map<String, Object> figures = new LinkedHashMap<>();
        private final List<String> complaints = new ArrayList<>();

        void note(String name, Object value) {
            figures.put(name, value);
        }

        void note(Map<String, Object> more) {
            figures.putAll(more);
        }

        void demand(boolean holds, String what) {
            if (!holds) {
                complaints.add(what);
            }
        }

        /** That latencies of those taken stay below so many milliseconds. */
        void below(Measured measured, double percentile, double millis) {
            var found = measured.millis(percentile);
            demand(
                    found < millis,
                    String.format(Locale.ROOT, "p%.0f is %.0f ms, not below %.0f ms", percentile, found, millis));
        }

        void nothingFailed(Measured measured) {
            demand(measured.failed() == 0, measured.failed() + " failed");
            demand(measured.isComplete(), "some were not answered at all");
        }

        Outcome outcome() {
            return new Outcome(figures, complaints);
        }
    }

    abstract void run(Setting setting, Findings findings) throws Exception;

    @Override
    public Outcome run(Setting setting) throws Exception {
        var findings = new Findings();
        run(setting, findings);
        return findings.outcome();
    }
}
