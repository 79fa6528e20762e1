package org.convoca.gateway.page.registration;

import com.ibm.icu.text.ListFormatter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.convoca.contracts.action.ActionStatus;
import org.convoca.gateway.client.Organising;
import org.convoca.gateway.client.OwnAction;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.action.ActionLine;
import org.convoca.gateway.page.action.Moments;
import org.convoca.gateway.session.Sessions;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The first page of an organiser: the actions of the registration. */
@Controller
class WorkspaceController {

    private final Workspaces workspaces;
    private final Organising organising;
    private final Sessions sessions;
    private final FormTokens tokens;
    private final Progress progress;
    private final MessageSource messages;
    private final Clock clock;

    WorkspaceController(
            Workspaces workspaces,
            Organising organising,
            Sessions sessions,
            FormTokens tokens,
            Progress progress,
            MessageSource messages,
            Clock clock) {
        this.progress = progress;
        this.messages = messages;
        this.clock = clock;
        this.workspaces = workspaces;
        this.organising = organising;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /**
     * @param day in words, or empty
     * @param asked whether its organisers are asked something
     * @param onwards where to go on with a draft; null for what is none
     * @param missing the steps at which a draft lacks something, in words; empty where nothing is missing
     */
    record OwnLine(
            String path,
            String status,
            String day,
            boolean asked,
            ActionLine action,
            @Nullable String onwards,
            String missing) {}

    @GetMapping(Workspace.HOME)
    String home(Model model, HttpServletRequest request, HttpServletResponse response) {
        return workspaces
                .of(request, response)
                .map(workspace -> shown(workspace, model))
                .orElseGet(() -> workspaces.signedOut(request, response, model));
    }

    private String shown(Workspace workspace, Model model) {
        var all = Readings.required(organising.all(workspace.organiser()), ProblemType.NOT_FOUND);
        workspaces.frame(workspace, Workspace.HOME, model);
        model.addAttribute("lines", lines(workspace, all.value()));
        model.addAttribute("newPath", workspace.to(Workspace.ACTIONS + "/new"));
        model.addAttribute("organisersPath", workspace.to(Workspace.HOME + "/organisers"));
        model.addAttribute("dataPath", workspace.to(Workspace.HOME + "/data"));
        model.addAttribute("importPath", workspace.to(Workspace.HOME + "/import"));
        model.addAttribute("signOutPath", workspace.to(Workspace.HOME + "/sign-out"));
        model.addAttribute("token", tokens.mint(Workspace.HOME + "/sign-out"));
        return "registration";
    }

    private List<OwnLine> lines(Workspace workspace, List<OwnAction> actions) {
        return actions.stream()
                .map(action -> {
                    var line = ActionLine.of(action.asSeen(clock.instant()), workspace.language());
                    var day = line.when().day();
                    return new OwnLine(
                            workspace.to(Workspace.action(action.id())),
                            action.status().code(),
                            day == null ? "" : Moments.day(day, workspace.reader()),
                            action.asked() != null,
                            line,
                            action.status() == ActionStatus.DRAFT ? progress.onwards(action, workspace) : null,
                            missing(action, workspace.reader()));
                })
                .toList();
    }

    private String missing(OwnAction action, Locale reader) {
        var steps = progress.missing(action, reader).stream()
                .map(step -> messages.getMessage("wizard." + step, null, reader))
                .toList();
        return ListFormatter.getInstance(reader).format(steps);
    }

    /** Ends the session whatever the form says: the worst that a forged one does is that somebody follows the link again. */
    @PostMapping(Workspace.HOME + "/sign-out")
    String signOut(Model model, HttpServletRequest request, HttpServletResponse response) {
        workspaces.of(request, response);
        sessions.end(response);
        model.addAttribute("left", true);
        return workspaces.signedOut(request, response, model);
    }
}
