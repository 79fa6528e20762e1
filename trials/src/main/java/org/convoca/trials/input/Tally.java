package org.convoca.trials.input;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convoca.trials.system.Http.Answer;

/** What came back, counted. Thread-safe. */
final class Tally {

    private static final int MOST_TOLD = 20;

    private final List<String> complaints = new ArrayList<>();
    private int cases;
    private int taken;
    private int refused;
    private int failed;
    private int hung;
    private int wrong;
    private Duration slowest = Duration.ZERO;

    synchronized void count(Case one, Answer answer, Duration took, boolean late) {
        cases++;
        slowest = took.compareTo(slowest) > 0 ? took : slowest;
        var isRight = one.right().contains(answer.status());
        if (late) {
            hung++;
            complain("no answer within two seconds: " + one.what());
        } else if (answer.isUnknown() && !isRight) {
            failed++;
            complain("answer " + answer.status() + " to: " + one.what());
        } else if (!isRight) {
            wrong++;
            complain("answer %d instead of %s to: %s".formatted(answer.status(), one.right(), one.what()));
        } else if (!one.holds().test(answer)) {
            wrong++;
            complain("answer %d is not as it should be: %s".formatted(answer.status(), one.what()));
        } else if (answer.status() >= 200 && answer.status() < 400) {
            taken++;
        } else {
            refused++;
        }
    }

    /** A check that is no request, such as one of what was stored. */
    synchronized void check(boolean holds, String what) {
        cases++;
        if (holds) {
            taken++;
        } else {
            wrong++;
            complain(what);
        }
    }

    synchronized void complain(String complaint) {
        if (complaints.size() < MOST_TOLD) {
            complaints.add(complaint);
        }
    }

    synchronized List<String> complaints() {
        return List.copyOf(complaints);
    }

    synchronized Map<String, Object> measured() {
        var measured = new LinkedHashMap<String, Object>();
        measured.put("cases", cases);
        measured.put("taken", taken);
        measured.put("refused", refused);
        measured.put("5xx", failed);
        measured.put("hung", hung);
        measured.put("wrong", wrong);
        measured.put("slowestMillis", slowest.toMillis());
        return measured;
    }
}
