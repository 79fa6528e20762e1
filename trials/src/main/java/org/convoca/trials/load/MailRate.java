package org.convoca.trials.load;

import java.time.Duration;
import org.convoca.trials.Setting;
import org.convoca.trials.system.Wait;
import org.convoca.trials.system.Weather;

/** L8. */
final class MailRate extends LoadTrial {

    private static final int COUNT = 3_000;
    private static final double SIGNING = 40;
    private static final Duration EACH_STEP = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final double LEAST_A_SECOND = 15;

    MailRate() {
        super(
                "L8",
                "mails for many sign-ups, to a server each of whose answers takes 10 ms more",
                "at least 15 a second, no fewer than sign-ups, none twice");
    }

    @Override
    void run(Setting setting, Findings findings) throws Exception {
        var system = setting.system();
        var signatories = new Signatories(system, setting, "l8");
        var count = setting.scaled(COUNT, 40);
        system.network().smtp().weather(new Weather.Slow(EACH_STEP, Duration.ZERO, 0, true));
        try {
            var before = system.mails().all().size();
            var begun = System.nanoTime();
            var signed = Arrivals.of(SIGNING, Duration.ofMillis((long) (count / SIGNING * 1000)))
                    .come(number -> signatories.sign(number).status());
            var arrived = Wait.until(PATIENCE, () -> system.mails().all().size() - before >= signed.taken());
            var seconds = (System.nanoTime() - begun) / 1e9;
            var mails = system.mails().all().size() - before;
            findings.note(signed.figures("signing."));
            findings.note("mails", mails);
            findings.note("mailsASecond", Math.round(mails / seconds));
            findings.demand(arrived, "mails are missing");
            findings.demand(mails <= signed.taken(), "more mails than sign-ups");
            findings.demand(mails / seconds >= LEAST_A_SECOND, "fewer than 15 mails a second");
        } finally {
            system.network().smtp().weather(Weather.FAIR);
        }
    }
}
