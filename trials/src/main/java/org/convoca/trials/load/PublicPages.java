package org.convoca.trials.load;

import java.time.Duration;
import org.convoca.trials.Setting;
import org.convoca.trials.system.Http;

/** L4. */
final class PublicPages extends LoadTrial {

    private static final double PAGES = 400;
    private static final double KNOWN = 800;
    private static final int SECONDS = 120;
    private static final int NOT_MODIFIED = 304;

    PublicPages() {
        super(
                "L4",
                "a public page, 400 times a second; then a roll that the reader knows already, 800 times a second",
                "p95 < 500 ms each, nothing fails, all of the second part 304");
    }

    @Override
    void run(Setting setting, Findings findings) throws Exception {
        var signatories = new Signatories(setting.system(), setting, "l4");
        var length = Duration.ofSeconds(setting.scaled(SECONDS, 5));
        Arrivals.of(20, Duration.ofSeconds(5))
                .come(_ -> Http.get(signatories.page()).status());
        var pages = Arrivals.of(PAGES, length)
                .come(_ -> Http.get(signatories.page()).status());
        findings.note(pages.figures("page."));
        findings.nothingFailed(pages);
        findings.below(pages, 95, 500);
        var roll = setting.system().gateway().resolve("/api/v1/calls/" + signatories.call() + "/roll");
        var tag = Http.get(roll).header("etag").orElse("");
        var known = Arrivals.of(KNOWN, length)
                .come(_ -> Http.get(roll, "If-None-Match", tag).status());
        findings.note(known.figures("known."));
        findings.nothingFailed(known);
        findings.below(known, 95, 500);
        findings.demand(known.of(NOT_MODIFIED) == known.taken(), "some were sent again what they know");
    }
}
