package org.convoca.gateway.page.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoca.contracts.action.ActionStatus;
import org.convoca.gateway.client.ActionView;
import org.convoca.gateway.client.Actions;
import org.convoca.gateway.client.OwnAction;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.action.ActionDetails;
import org.convoca.gateway.page.action.ActionPaths;
import org.convoca.gateway.page.action.Whereabouts;
import org.convoca.gateway.page.action.Wording;
import org.convoca.platform.problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what organisers see of one action: what everybody sees, and what can be done with it. */
@Component
class OwnActionPage {

    static final List<String> STEPS =
            List.of("submit", "cancel", "copy", "discard", "series", "date", "stays", "report");

    private final Workspaces workspaces;
    private final Actions actions;
    private final ActionDetails details;
    private final Whereabouts whereabouts;
    private final Mistakes mistakes;
    private final OtherDays otherDays;
    private final FormTokens tokens;
    private final Progress progress;
    private final Clock clock;

    OwnActionPage(
            Workspaces workspaces,
            Actions actions,
            ActionDetails details,
            Whereabouts whereabouts,
            Mistakes mistakes,
            OtherDays otherDays,
            FormTokens tokens,
            Progress progress,
            Clock clock) {
        this.workspaces = workspaces;
        this.actions = actions;
        this.details = details;
        this.whereabouts = whereabouts;
        this.mistakes = mistakes;
        this.otherDays = otherDays;
        this.tokens = tokens;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * What was tried and did not succeed.
     *
     * @param step whose form was sent; empty when nothing was
     * @param fields of that form
     * @param general key of what is wrong with all of it, or null
     */
    record Tried(
            String step,
            Map<String, String> fields,
            List<FieldError> errors,
            @Nullable String general) {

        static Tried nothing() {
            return new Tried("", Map.of(), List.of(), null);
        }

        Map<String, String> of(String form) {
            return step.equals(form) ? fields : Map.of();
        }
    }

    /** The name of the page's template. */
    String show(Workspace workspace, OwnAction action, Tried tried, Model model) {
        var reader = workspace.reader();
        var path = Workspace.action(action.id());
        workspaces.frame(workspace, path, model);
        var seen = asSeen(workspace, action);
        details.show(seen, workspace.language(), model);
        whereabouts.show(seen, model);
        var errors = tried.general() == null
                ? mistakes.of(tried.errors(), reader)
                : List.of(mistakes.general(tried.general(), reader));
        model.addAttribute("ownAction", action);
        model.addAttribute("coming", action.coming());
        model.addAttribute("step", tried.step());
        model.addAttribute("errors", errors);
        model.addAttribute(
                "errorOf", errors.stream().collect(Collectors.toMap(Mistake::field, Mistake::message, (a, _) -> a)));
        model.addAttribute("open", open(action, workspace));
        model.addAttribute("way", action.status() == ActionStatus.DRAFT ? progress.atTheEnd(action, workspace) : null);
        model.addAttribute("similar", similar(workspace, action));
        model.addAttribute("heldBack", heldBack(action, clock.instant()));
        model.addAttribute("editPath", workspace.to(path + "/edit"));
        model.addAttribute("publicPath", action.isPublic() ? ActionPaths.of(workspace.language(), action.id()) : null);
        questions(action, tried, workspace, model);
        otherDays.show(workspace, action, tried.fields(), model);
        steps(workspace, path, model);
        return "own-action";
    }

    /** Something that is to be settled, and where. */
    record Open(String path, String message) {}

    private List<Open> open(OwnAction action, Workspace workspace) {
        var edit = Workspace.action(action.id()) + "/edit";
        return mistakes.of(action.open(), workspace.reader()).stream()
                .map(mistake -> {
                    var part = Part.of(mistake.field());
                    var path = part == null ? workspace.to(edit) : workspace.to(edit + "/" + part.code()) + "&say=open";
                    return new Open(path + "#" + mistake.field(), mistake.message());
                })
                .toList();
    }

    /** Of what is public, just what the public sees, with what has changed. */
    private ActionView asSeen(Workspace workspace, OwnAction action) {
        return action.isPublic() && actions.find(action.id(), workspace.reader()) instanceof Reading.Found<ActionView> f
                ? f.value()
                : action.asSeen(clock.instant());
    }

    private void steps(Workspace workspace, String path, Model model) {
        model.addAttribute(
                "paths",
                STEPS.stream().collect(Collectors.toMap(step -> step, step -> workspace.to(path + "/" + step))));
        model.addAttribute(
                "tokens",
                STEPS.stream().collect(Collectors.toMap(step -> step, step -> tokens.mint(path + "/" + step))));
    }

    private static void questions(OwnAction action, Tried tried, Workspace workspace, Model model) {
        var asked = Objects.requireNonNullElse(action.asked(), "");
        var week = asked.equals("week") && action.isEditable();
        model.addAttribute("askDay", week);
        model.addAttribute("askReport", asked.equals("report") || action.isOver());
        if (week) {
            var form = tried.step().equals("date") ? new WeekForm(tried.fields()) : WeekForm.of(action);
            model.addAttribute("form", form);
            model.addAttribute("startOffsets", form.offsets(tried.errors(), "/start", workspace.reader()));
            model.addAttribute("endOffsets", form.offsets(tried.errors(), "/end", workspace.reader()));
        } else {
            model.addAttribute("form", new ReportForm(tried.of("report")));
        }
    }

    /** What nobody but the organisers sees yet of the place; empty when nothing is held back. */
    private static List<String> heldBack(OwnAction action, Instant now) {
        var place = action.place();
        return place == null || !place.isHidden(now)
                ? List.of()
                : Stream.of(place.name(), place.address())
                        .filter(Objects::nonNull)
                        .filter(line -> !line.isBlank())
                        .toList();
    }

    /** Another action that might be the same. */
    record Alike(Wording named, @Nullable String locality, String path) {}

    private static List<Alike> similar(Workspace workspace, OwnAction action) {
        return action.similar().stream()
                .map(other -> new Alike(
                        Wording.of(Objects.requireNonNullElse(other.title(), Map.of()), workspace.reader()),
                        other.locality(),
                        other.mine() ? own(workspace, other.id()) : ActionPaths.of(workspace.language(), other.id())))
                .toList();
    }

    private static String own(Workspace workspace, UUID action) {
        return workspace.to(Workspace.action(action));
    }
}
