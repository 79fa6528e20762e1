package org.convoca.gateway.client;

import java.time.Instant;
import java.util.Map;
import org.convoca.gateway.session.CoordinatorSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** How often coordinators want to hear, and what they would hear now. Thread-safe. */
@Component
public class OwnDigest {

    private static final String DIGEST = "/api/v1/coordination/me/digest";

    private final NotificationService service;
    private final Reader reader;
    private final Attempts attempts;

    OwnDigest(NotificationService service, Reader reader, Attempts attempts) {
        this.service = service;
        this.reader = reader;
        this.attempts = attempts;
    }

    /**
     * @param frequency {@code none}, {@code daily} or {@code weekly}
     * @param weekday in English, lower case
     * @param hour {@code HH:mm}
     * @param zone by whose clock
     * @param next when the next one comes, or null when none does
     */
    public record Chosen(
            String frequency,
            String weekday,
            String hour,
            boolean atOnce,
            boolean evenIfNothing,
            String zone,
            @Nullable Instant next) {}

    /** What is wanted, as it was filled in. */
    public record Wanted(String frequency, String weekday, String hour, boolean atOnce, boolean evenIfNothing) {

        /** As it stands. */
        public static Wanted of(Chosen chosen) {
            return new Wanted(
                    chosen.frequency(), chosen.weekday(), chosen.hour(), chosen.atOnce(), chosen.evenIfNothing());
        }
    }

    /** @param language of the mail (BCP 47) */
    public record Preview(String subject, String language, String text, String html) {

        /** It names what is not public. */
        @Override
        public String toString() {
            return "Preview[hidden]";
        }
    }

    public Reading<Chosen> chosen(CoordinatorSession by) {
        return reader.reading(ask(by, HttpMethod.GET, "", null), Chosen.class);
    }

    public Attempt<Chosen> choose(CoordinatorSession by, Wanted wanted) {
        return attempts.of(ask(by, HttpMethod.PUT, "", wanted), given -> reader.read(given, Chosen.class));
    }

    /** What a digest would say now. */
    public Reading<Preview> preview(CoordinatorSession by) {
        return reader.reading(ask(by, HttpMethod.GET, "/preview", null), Preview.class);
    }

    /** Has it sent now. */
    public Attempt<Boolean> send(CoordinatorSession by) {
        return attempts.of(ask(by, HttpMethod.POST, "/mails", Map.of()), _ -> true);
    }

    private Answer ask(CoordinatorSession by, HttpMethod method, String below, @Nullable Object body) {
        return service.coordinated(by.coordination(), method, DIGEST + below, Map.of(), body, null);
    }
}
