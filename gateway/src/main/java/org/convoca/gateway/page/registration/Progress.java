package org.convoca.gateway.page.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.convoca.gateway.client.Organising;
import org.convoca.gateway.client.OwnAction;
import org.convoca.gateway.client.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far an action has come on its way, said in words at each step. */
@Component
class Progress {

    /** The last step, on which all is looked at. */
    private static final String CHECK = "check";

    private final Mistakes mistakes;
    private final Organising organising;

    Progress(Mistakes mistakes, Organising organising) {
        this.mistakes = mistakes;
        this.organising = organising;
    }

    /**
     * @param path null where one cannot go yet, since there is no draft
     * @param state {@code done}, {@code open} where something is missing, {@code optional} where nothing is said and nothing missing; empty where nothing can be said
     */
    record Stage(String code, @Nullable String path, String state) {}

    /**
     * @param at number of the step that is shown, from 1
     * @param here its code
     * @param before the path of the step before it, or null
     */
    record Way(
            int at,
            String here,
            List<Stage> stages,
            @Nullable String before) {

        public int of() {
            return stages.size();
        }
    }

    /** The way to an action that is not there yet. */
    Way toCome() {
        var stages = Stream.concat(Stream.of(Part.values()).map(Part::code), Stream.of(CHECK))
                .map(code -> new Stage(code, null, ""))
                .toList();
        return new Way(1, Part.WHAT.code(), stages, null);
    }

    /** As it stands when somebody is at that step; without the states while the service does not answer. */
    Way at(Sheet.Step step, Workspace workspace) {
        if (step.action() == null) {
            return toCome();
        }
        var path = Workspace.action(step.action());
        var draft = organising.find(workspace.organiser(), step.action()) instanceof Reading.Found<OwnAction> found
                ? found.value()
                : null;
        var before = step.part().before();
        return new Way(
                step.part().number(),
                step.part().code(),
                stages(path, draft, workspace),
                before == null ? null : workspace.to(path + "/edit/" + before.code()));
    }

    /** As it stands when a draft is looked at. */
    Way atTheEnd(OwnAction draft, Workspace workspace) {
        var path = Workspace.action(draft.id());
        var stages = stages(path, draft, workspace);
        return new Way(stages.size(), CHECK, stages, null);
    }

    private List<Stage> stages(String path, @Nullable OwnAction draft, Workspace workspace) {
        var stages = new ArrayList<Stage>();
        for (var part : Part.values()) {
            var state = draft == null ? "" : state(part, draft, workspace.reader());
            stages.add(new Stage(part.code(), workspace.to(path + "/edit/" + part.code()), state));
        }
        stages.add(new Stage(CHECK, workspace.to(path), ""));
        return stages;
    }

    private String state(Part part, OwnAction draft, Locale reader) {
        if (!mistakes.in(part, draft.open(), reader).isEmpty()) {
            return "open";
        }
        return part.isEmpty(draft) ? "optional" : "done";
    }

    /** The codes of the steps at which something is missing. */
    List<String> missing(OwnAction draft, Locale reader) {
        return Stream.of(Part.values())
                .filter(part -> !mistakes.in(part, draft.open(), reader).isEmpty())
                .map(Part::code)
                .toList();
    }

    /** Where to go on with a draft: the first step at which something is missing, else its page. */
    String onwards(OwnAction draft, Workspace workspace) {
        var missing = missing(draft, workspace.reader());
        var path = Workspace.action(draft.id());
        return workspace.to(missing.isEmpty() ? path : path + "/edit/" + missing.getFirst());
    }
}
