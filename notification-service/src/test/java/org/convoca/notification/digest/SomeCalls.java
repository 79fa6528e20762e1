package org.convoca.notification.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.contracts.call.CallFacts;
import org.convoca.contracts.call.CallStatus;
import org.convoca.contracts.call.ReviewPolicy;
import org.convoca.notification.happening.SomeNews;

/** A call with believable defaults. */
final class SomeCalls {

    private SomeCalls() {}

    static CallFacts call() {
        return new CallFacts(
                SomeNews.CALL,
                CallStatus.OPEN,
                Map.of("es", "Semana de lucha", "en", "Week of struggle", "ar", "أسبوع النضال"),
                "es",
                Instant.parse("2026-11-01T00:00:00Z"),
                null,
                ReviewPolicy.BEFORE,
                new ActionWeek.Announced(LocalDate.parse("2027-01-11"), LocalDate.parse("2027-01-17")));
    }
}
