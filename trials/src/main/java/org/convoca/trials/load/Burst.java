package org.convoca.trials.load;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.convoca.trials.Setting;
import org.convoca.trials.system.Options;

/** L2, on a system that limits this machine too: sixty sign-ups a second from one address. */
final class Burst extends LoadTrial {

    private static final double A_SECOND = 150;
    private static final int SECONDS = 60;
    private static final double AFTERWARDS = 10;
    private static final int TOO_MANY = 429;
    private static final Options LIMITED = Options.USUAL
            .with("CONVOCA_GATEWAY_LIMITS_EXEMPT", "192.0.2.1")
            .with("CONVOCA_GATEWAY_LIMITS_SIGN_BURST_REQUESTS", "60")
            .with("CONVOCA_GATEWAY_LIMITS_SIGN_BURST_PERIOD", "1s")
            .with("CONVOCA_GATEWAY_LIMITS_SIGN_SUSTAINED_REQUESTS", "3600")
            .with("CONVOCA_GATEWAY_LIMITS_SIGN_SUSTAINED_PERIOD", "60s");

    Burst() {
        super(
                "L2",
                "150 sign-ups a second where 60 are allowed",
                "accepted ones p95 < 3 s, all others 429 with Retry-After, no 5xx, 30 s later nothing is refused and"
                        + " p95 < 1.5 s");
    }

    @Override
    void run(Setting setting, Findings findings) throws Exception {
        try (var system = setting.own(LIMITED)) {
            var signatories = new Signatories(system, setting, "l2");
            Arrivals.of(AFTERWARDS, Duration.ofSeconds(5))
                    .come(number -> signatories.sign(-1 - number).status());
            var without = new AtomicInteger();
            var burst = Arrivals.of(A_SECOND, Duration.ofSeconds(setting.scaled(SECONDS, 5)))
                    .come(number -> {
                        var answer = signatories.sign(number);
                        if (answer.status() == TOO_MANY
                                && answer.header("retry-after").isEmpty()) {
                            without.incrementAndGet();
                        }
                        return answer.status();
                    });
            findings.note(burst.figures(""));
            findings.note("refused", burst.of(TOO_MANY));
            findings.nothingFailed(burst);
            findings.below(burst, 95, 5_000);
            findings.demand(burst.of(TOO_MANY) > 0, "nobody was refused, so there was no burst");
            findings.demand(without.get() == 0, without + " were refused without Retry-After");
            recover(setting, signatories, findings);
        }
    }

    private static void recover(Setting setting, Signatories signatories, Findings findings)
            throws InterruptedException {
        setting.say("after the burst");
        Thread.sleep(Duration.ofSeconds(30));
        var after = Arrivals.of(AFTERWARDS, Duration.ofSeconds(10))
                .come(number -> signatories.sign(1_000_000 + number).status());
        findings.note(after.figures("after."));
        findings.nothingFailed(after);
        findings.demand(after.of(TOO_MANY) == 0, "somebody is refused half a minute after the burst");
        findings.below(after, 95, 3_000);
    }
}
