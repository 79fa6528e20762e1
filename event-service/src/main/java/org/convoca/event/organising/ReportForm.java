package org.convoca.event.organising;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.convoca.event.action.Report;
import org.jspecify.annotations.Nullable;

/**
 * What organisers say afterwards.
 *
 * @param participants how many came
 * @param note how it went, in a few sentences that everybody may read
 */
public record ReportForm(
        @JsonAlias("attendance") @Nullable Integer participants,
        @Nullable List<String> links,
        @Nullable String note) {

    private static final int MOST_PEOPLE = 10_000_000;
    private static final int MOST_LINKS = 10;
    private static final int LONGEST_NOTE = 1000;

    /** @throws org.convoca.platform.problem.ProblemException naming each field that cannot stay as it is */
    Report checked(Instant now) {
        var findings = new Findings();
        if (participants != null && (participants < 0 || participants > MOST_PEOPLE)) {
            findings.wrong("/participants", "out-of-range", "Between 0 and " + MOST_PEOPLE + ".");
        }
        var addresses = addresses(findings);
        var text = new PlainText(findings).lines("/note", note, LONGEST_NOTE);
        if (participants == null && addresses.isEmpty() && text == null) {
            findings.wrong("/participants", "required", "Say how many came, or give a link.");
        }
        findings.refuseIfAny();
        return new Report(participants, addresses, text, now);
    }

    private List<String> addresses(Findings findings) {
        var typed = links == null ? List.<String>of() : links;
        if (typed.size() > MOST_LINKS) {
            findings.wrong("/links", "too-many", "At most " + MOST_LINKS + " links.");
        }
        var addresses = new ArrayList<String>();
        for (var at = 0; at < Math.min(typed.size(), MOST_LINKS); at++) {
            var address = WebAddress.parse(Objects.requireNonNullElse(typed.get(at), ""));
            address.ifPresent(addresses::add);
            if (address.isEmpty()) {
                findings.wrong("/links/" + at, "not-a-web-address", "A web address starts with https:// or http://.");
            }
        }
        return addresses;
    }
}
