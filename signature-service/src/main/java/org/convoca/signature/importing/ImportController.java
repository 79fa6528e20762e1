package org.convoca.signature.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.signature.reading.Format;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Imports a list on an operator's behalf: the body is the list, the answer a report of its lines. Without {@code dryRun=false} nothing is written. */
@RestController
@CalledBy("operator")
class ImportController {

    private final Importing importing;

    ImportController(Importing importing) {
        this.importing = importing;
    }

    @PostMapping(
            path = "/internal/calls/{slug}/imports",
            consumes = {MediaType.TEXT_PLAIN_VALUE, "text/csv"})
    ImportReport run(
            @PathVariable String slug,
            @RequestParam(defaultValue = "list") String format,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestBody byte[] body) {
        // Malformed bytes become U+FFFD, by which the line that holds them is told.
        return importing.run(
                slug, Format.of(format).orElseThrow(ImportController::unknownFormat), new String(body, UTF_8), dryRun);
    }

    private static ProblemException unknownFormat() {
        var message = "A list is read as list or as csv.";
        return new ProblemException(
                ProblemType.INVALID_REQUEST, message, List.of(new FieldError("/format", "unknown-format", message)));
    }
}
