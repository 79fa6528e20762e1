package org.convoca.event.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.convoca.event.action.ActionForm;
import org.convoca.event.organising.Drafts;
import org.convoca.event.registration.RegisteredGroup;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes drafts of a file's lines. The same file again makes none: an action's id follows from the registration and the line's own name, or else from what
 * the line says. What organisers made of a draft since then stays as it is. Thread-safe.
 */
@Service
class Importing {

    static final int MOST_LINES = 200;

    private static final Logger log = LoggerFactory.getLogger(Importing.class);

    private final TableReader tables;
    private final CalendarReader calendars;
    private final Drafts drafts;
    private final JsonMapper json;

    Importing(TableReader tables, CalendarReader calendars, Drafts drafts, JsonMapper json) {
        this.tables = tables;
        this.calendars = calendars;
        this.drafts = drafts;
        this.json = json;
    }

    private record Read(List<String> ignored, List<Entry> entries) {}

    ImportReport run(RegisteredGroup group, ImportFormat format, byte[] file, @Nullable ZoneId zone, boolean dryRun) {
        drafts.refuseUnlessOpen(group);
        var read = read(format, ImportedText.of(file), new ImportSetting(group, drafts.language(group), zone));
        refuseMore(read.entries().size());
        var session = new ImportRun(group, drafts, this::keyOf, dryRun);
        var lines = new ArrayList<ImportReport.Line>();
        read.entries().forEach(entry -> lines.add(session.take(entry)));
        var report = ImportReport.of(dryRun, read.ignored(), lines);
        log.info(
                "registration {} imported {}: {} created, {} same, {} rejected{}",
                group.registration(),
                format,
                report.created(),
                report.same(),
                report.rejected(),
                dryRun ? ", dry run" : "");
        return report;
    }

    private Read read(ImportFormat format, String text, ImportSetting setting) {
        return switch (format) {
            case CSV -> {
                var table = tables.read(text, setting);
                yield new Read(table.ignored(), table.entries());
            }
            case ICS -> new Read(List.of(), calendars.read(text, setting));
        };
    }

    private static void refuseMore(int lines) {
        if (lines > MOST_LINES) {
            var message = "At most " + MOST_LINES + " lines at once.";
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST, message, List.of(new FieldError("/file", "too-many-lines", message)));
        }
    }

    /** What a line says stands in for its name. */
    private String keyOf(ActionForm form) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(json.writeValueAsString(form).getBytes(UTF_8));
            return "content|" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }
}
