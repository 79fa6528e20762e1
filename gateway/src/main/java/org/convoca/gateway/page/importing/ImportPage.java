package org.convoca.gateway.page.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoca.gateway.client.ImportReport;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Places;
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

    private final Workspaces workspaces;
    private final Mistakes mistakes;
    private final FormTokens tokens;
    private final Places places;
    private final MessageSource messages;

    ImportPage(Workspaces workspaces, Mistakes mistakes, FormTokens tokens, Places places, MessageSource messages) {
        this.workspaces = workspaces;
        this.mistakes = mistakes;
        this.tokens = tokens;
        this.places = places;
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
        var said = errors(taken, workspace.reader());
        model.addAttribute("errors", said);
        model.addAttribute("errorOf", said.stream().collect(Collectors.toMap(Mistake::field, Mistake::message)));
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

    /** One a field, the first that the service names. */
    private List<Mistake> errors(Taken taken, Locale reader) {
        if (taken.general() != null) {
            return List.of(new Mistake(
                    "text", mistakes.general(taken.general(), reader).message()));
        }
        var byField = new LinkedHashMap<String, Mistake>();
        taken.errors().forEach(error -> {
            var field = error.pointer().equals("/zone") ? "zone" : "text";
            byField.putIfAbsent(field, new Mistake(field, words(error, reader)));
        });
        return List.copyOf(byField.values());
    }

    private String words(FieldError error, Locale reader) {
        var other = mistakes.of(List.of(error), reader).getFirst().message();
        return String.valueOf(messages.getMessage("error.import." + error.code(), null, other, reader));
    }

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

    private ImportLine told(ImportReport.Line line, Locale reader) {
        var errors = line.errors().stream()
                .map(error -> words(error, reader))
                .distinct()
                .toList();
        return ImportLine.of(line, where(line, reader), errors, reader);
    }

    private @Nullable String where(ImportReport.Line line, Locale reader) {
        var territory = line.territory() == null ? "" : places.territory(line.territory(), reader);
        var parts = Stream.of(Objects.requireNonNullElse(line.place(), ""), territory)
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() ? null : String.join(", ", parts);
    }
}
