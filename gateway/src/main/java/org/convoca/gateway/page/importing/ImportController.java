package org.convoca.gateway.page.importing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.convoca.gateway.client.Attempt;
import org.convoca.gateway.client.ImportReport;
import org.convoca.gateway.client.Importing;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.importing.ImportPage.Taken;
import org.convoca.gateway.page.registration.Workspace;
import org.convoca.gateway.page.registration.Workspaces;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/** Takes a list of actions: first it tells what would become of each line, then it enters them. */
@Controller
class ImportController {

    static final String IMPORT = Workspace.HOME + "/import";

    private final Workspaces workspaces;
    private final Importing importing;
    private final ImportPage page;

    ImportController(Workspaces workspaces, Importing importing, ImportPage page) {
        this.workspaces = workspaces;
        this.importing = importing;
        this.page = page;
    }

    @GetMapping(IMPORT)
    String empty(Model model, HttpServletRequest request, HttpServletResponse response) {
        return workspaces
                .of(request, response)
                .map(workspace -> page.form(workspace, Taken.nothing(), model))
                .orElseGet(() -> workspaces.signedOut(request, response, model));
    }

    /** A table to be filled, as the spreadsheets of that language expect it. */
    @GetMapping(path = IMPORT + "/template.csv", produces = "text/csv;charset=UTF-8")
    @ResponseBody
    String template(@RequestParam(defaultValue = "") String lang, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"convoca-actions.csv\"");
        return ImportTemplate.in(lang);
    }

    /** @param step {@code apply} enters the actions; anything else only tells what would become of them */
    @PostMapping(path = IMPORT, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String read(
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") String step,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var workspace = workspaces.of(request, response).orElse(null);
        if (workspace == null) {
            return workspaces.signedOut(request, response, model);
        }
        var taken = new Taken(uploaded(file).orElse(text), zone.strip());
        if (workspaces.accepted(form, IMPORT).isEmpty()) {
            return again(workspace, taken, "error.form.press-again", HttpStatus.FORBIDDEN, model, response);
        }
        if (taken.text().isBlank()) {
            return again(workspace, taken, "error.import.empty", HttpStatus.UNPROCESSABLE_CONTENT, model, response);
        }
        return told(workspace, taken, step.equals("apply"), model, response);
    }

    private static Optional<String> uploaded(@Nullable MultipartFile file) throws IOException {
        return file == null || file.isEmpty() ? Optional.empty() : Optional.of(UploadedText.of(file.getBytes()));
    }

    private String told(Workspace workspace, Taken taken, boolean apply, Model model, HttpServletResponse response) {
        return switch (importing.read(workspace.organiser(), taken.text(), !apply, taken.zone())) {
            case Attempt.Done<ImportReport> done -> page.report(workspace, taken, done.value(), apply, model);
            case Attempt.Invalid<ImportReport> invalid -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page.form(workspace, taken.wrong(invalid.errors()), model);
            }
            case Attempt.Refused<ImportReport> _ ->
                again(workspace, taken, "error.form.refused", HttpStatus.CONFLICT, model, response);
            case Attempt.Missing<ImportReport> _ ->
                throw new ProblemException(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.hint());
            case Attempt.Unavailable<ImportReport> _ -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Reading.LATER.toSeconds()));
                yield again(workspace, taken, "error.form.away", HttpStatus.SERVICE_UNAVAILABLE, model, response);
            }
        };
    }

    private String again(
            Workspace workspace,
            Taken taken,
            String key,
            HttpStatus status,
            Model model,
            HttpServletResponse response) {
        response.setStatus(status.value());
        return page.form(workspace, taken.wrong(key), model);
    }
}
