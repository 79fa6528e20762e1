package org.convoca.event.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import org.convoca.event.organising.Access;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Imports an organiser's file: the body is the file, the answer a report of its lines. Without {@code dryRun=false} nothing is written. */
@RestController
@CalledBy({"gateway", "operator"})
class ImportController {

    /** A mebibyte: two hundred actions with the longest texts. */
    private static final int LARGEST = 1 << 20;

    private final Access access;
    private final Importing importing;

    ImportController(Access access, Importing importing) {
        this.access = access;
        this.importing = importing;
    }

    /** @param zone of local times that name none */
    @PostMapping("/api/v1/registrations/{registration}/actions/imports")
    ImportReport run(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String registration,
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestParam(required = false) @Nullable String zone,
            HttpServletRequest request)
            throws IOException {
        var group = access.group(caller, registration);
        var kind = ImportFormat.of(format)
                .orElseThrow(() -> refused("/format", "unknown-format", "A file is read as csv or as ics."));
        return importing.run(group, kind, body(request), zone(zone), dryRun);
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new ProblemException(ProblemType.BODY_TOO_LARGE, "A file has at most a mebibyte.");
        }
        return body;
    }

    private static @Nullable ZoneId zone(@Nullable String name) {
        return name == null || name.isBlank()
                ? null
                : Zones.find(name.strip())
                        .orElseThrow(() -> refused(
                                "/zone",
                                "unknown-zone",
                                "A time zone is called as in the IANA database: Europe/Madrid."));
    }

    private static ProblemException refused(String pointer, String code, String message) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST, message, List.of(new FieldError(pointer, code, message)));
    }

    /** @param separator {@code semicolon} for spreadsheets whose decimal sign is a comma */
    @GetMapping("/api/v1/actions/import-template.csv")
    ResponseEntity<byte[]> template(@RequestParam(defaultValue = "comma") String separator) {
        var sign = separator.equals("semicolon") ? ';' : ',';
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;header=present;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"convoca-actions.csv\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(ImportTemplate.text(sign).getBytes(UTF_8));
    }
}
