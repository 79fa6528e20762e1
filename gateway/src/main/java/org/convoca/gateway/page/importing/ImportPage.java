package org.convoca.gateway.page.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.convoca.gateway.client.ImportReport;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.action.Moments;
import org.convoca.gateway.page.registration.Mistake;
import org.convoca.gateway.page.registration.Mistakes;
import org.convoca.gateway.page.registration.Workspace;
import org.convoca.gateway.page.registration.Workspaces;
import org.convoca.platform.problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the pages of an import show. */
@Component
class ImportPage {

    /** For what these pages have words. */
    private static final Set<String> ASSUMED = Set.of(
            "zone-taken",
            "ends-the-next-day",
            "moved-into-the-zone",
            "day-read",
            "time-read",
            "language-of-the-call",
            "territory-of-the-group",
            "point-of-the-locality");

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2}))?(?: ([A-Za-z_/+-]+))?");

    private final Workspaces workspaces;
    private final Mistakes mistakes;
    private final FormTokens tokens;
    private final MessageSource messages;

    ImportPage(Workspaces workspaces, Mistakes mistakes, FormTokens tokens, MessageSource messages) {
        this.workspaces = workspaces;
        this.mistakes = mistakes;
        this.tokens = tokens;
        this.messages = messages;
    }

    /**
     * A list as it came.
     *
     * @param zone of times that name none, or empty
     * @param general key of what is wrong with all of it, or null
     */
    record Taken(
            String text,
            String zone,
            List<FieldError> errors,
            @Nullable String general) {

        Taken(String text, String zone) {
            this(text, zone, List.of(), null);
        }

        static Taken nothing() {
            return new Taken("", "");
        }

        Taken wrong(List<FieldError> found) {
            return new Taken(text, zone, found, null);
        }

        Taken wrong(String key) {
            return new Taken(text, zone, List.of(), key);
        }
    }

    String form(Workspace workspace, Taken taken, Model model) {
        frame(workspace, taken, model);
        model.addAttribute("errors", errors(taken, workspace.reader()));
        return "import";
    }

    private void frame(Workspace workspace, Taken taken, Model model) {
        workspaces.frame(workspace, ImportController.IMPORT, model);
        model.addAttribute("text", taken.text());
        model.addAttribute("zone", taken.zone());
        model.addAttribute("path", workspace.to(ImportController.IMPORT));
        model.addAttribute("templatePath", workspace.to(ImportController.IMPORT + "/template.csv"));
        model.addAttribute("token", tokens.mint(ImportController.IMPORT));
    }

    private List<Mistake> errors(Taken taken, Locale reader) {
        if (taken.general() != null) {
            return List.of(new Mistake(
                    "text", mistakes.general(taken.general(), reader).message()));
        }
        return taken.errors().stream()
                .map(error -> new Mistake(error.pointer().equals("/zone") ? "zone" : "text", words(error, reader)))
                .distinct()
                .toList();
    }

    private String words(FieldError error, Locale reader) {
        var other = mistakes.of(List.of(error), reader).getFirst().message();
        return String.valueOf(messages.getMessage("error.import." + error.code(), null, other, reader));
    }

    /**
     * A line of the report.
     *
     * @param errors what is wrong with it, in words
     * @param assumed codes of what was concluded since the list does not say it
     */
    record Told(
            int line,
            String outcome,
            @Nullable String title,
            @Nullable String when,
            @Nullable String place,
            List<String> assumed,
            List<String> errors) {}

    /** @param applied whether the actions were entered, and not only looked at */
    String report(Workspace workspace, Taken taken, ImportReport report, boolean applied, Model model) {
        frame(workspace, taken, model);
        model.addAttribute(
                "lines",
                report.lines().stream()
                        .map(line -> told(line, workspace.reader()))
                        .toList());
        model.addAttribute("created", report.count("created"));
        model.addAttribute("same", report.count("same"));
        model.addAttribute("rejected", report.count("rejected"));
        model.addAttribute("applied", applied);
        return "import-report";
    }

    /** A day and an hour as people say them; anything else stays as it is. */
    private static String inWords(String when, Locale reader) {
        var written = WRITTEN.matcher(when);
        if (!written.matches()) {
            return when;
        }
        try {
            var day = Moments.day(LocalDate.parse(written.group(1)), reader);
            return written.group(2) == null
                    ? day
                    : day + ", "
                            + Moments.hour(LocalDateTime.parse(written.group(1) + "T" + written.group(2)), reader)
                            + (written.group(3) == null ? "" : " · " + Moments.city(written.group(3), reader));
        } catch (DateTimeException e) {
            return when;
        }
    }

    private Told told(ImportReport.Line line, Locale reader) {
        return new Told(
                line.line(),
                line.outcome(),
                line.title(),
                line.when() == null ? null : inWords(line.when(), reader),
                line.place(),
                line.assumed().stream()
                        .map(assumed -> assumed.replaceFirst(":.*", ""))
                        .filter(ASSUMED::contains)
                        .toList(),
                line.errors().stream()
                        .map(error -> words(error, reader))
                        .distinct()
                        .toList());
    }
}
