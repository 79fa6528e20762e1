package org.convoca.gateway.client;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.convoca.platform.internal.OnBehalf;
import org.convoca.platform.switches.Switch;
import org.convoca.platform.switches.Switches;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Enters many actions at once, from a table or a calendar. Thread-safe. */
@Component
public class Importing {

    private static final String IMPORTS =
            "/api/v1/registrations/{registration}/actions/imports?format={format}&dryRun={dryRun}&zone={zone}";

    private final EventService service;
    private final Reader reader;
    private final Attempts attempts;
    private final Switches switches;

    Importing(EventService service, Reader reader, Attempts attempts, Switches switches) {
        this.service = service;
        this.reader = reader;
        this.attempts = attempts;
        this.switches = switches;
    }

    /** What a list is written in. */
    public enum Format {
        CSV("csv", "text/csv"),
        ICS("ics", "text/calendar");

        private final String code;
        private final String type;

        Format(String code, String type) {
            this.code = code;
            this.type = type;
        }

        private MediaType mediaType() {
            return new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8);
        }

        /** A calendar begins by saying that it is one (RFC 5545, section 3.4). */
        public static Format of(String text) {
            return text.stripLeading().regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15) ? ICS : CSV;
        }
    }

    /**
     * Reads the list and enters as drafts what can be; the same list again enters nothing twice.
     *
     * @param dryRun to enter nothing and only tell what would become of it
     * @param zone IANA zone of times that name none; empty where places tell it
     */
    public Attempt<ImportReport> read(OnBehalf organiser, String text, boolean dryRun, String zone) {
        if (switches.isOff(Switch.ACTIONS)) {
            return new Attempt.Unavailable<>();
        }
        var format = Format.of(text);
        var variables = Map.of(
                "registration",
                organiser.registration(),
                "format",
                format.code,
                "dryRun",
                String.valueOf(dryRun),
                "zone",
                zone);
        return attempts.of(
                service.textOnBehalf(organiser, IMPORTS, variables, text, format.mediaType()),
                given -> reader.read(given, ImportReport.class));
    }
}
