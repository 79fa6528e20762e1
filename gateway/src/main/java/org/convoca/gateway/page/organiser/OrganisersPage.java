package org.convoca.gateway.page.organiser;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convoca.gateway.client.Organisers;
import org.convoca.gateway.client.Organisers.Organiser;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Languages;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.action.Moments;
import org.convoca.gateway.page.registration.Mistake;
import org.convoca.gateway.page.registration.Mistakes;
import org.convoca.gateway.page.registration.Workspace;
import org.convoca.gateway.page.registration.Workspaces;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of the organisers shows. */
@Component
class OrganisersPage {

    private final Workspaces workspaces;
    private final Organisers organisers;
    private final Languages languages;
    private final Mistakes mistakes;
    private final FormTokens tokens;

    OrganisersPage(
            Workspaces workspaces, Organisers organisers, Languages languages, Mistakes mistakes, FormTokens tokens) {
        this.workspaces = workspaces;
        this.organisers = organisers;
        this.languages = languages;
        this.mistakes = mistakes;
        this.tokens = tokens;
    }

    /**
     * The form as it was filled.
     *
     * @param token as it came back; null for a new one
     */
    record Invitation(
            String name,
            String email,
            String locale,
            @Nullable String token) {

        static Invitation empty(Workspace workspace) {
            return new Invitation("", "", workspace.language().code(), null);
        }

        Invitation renewed() {
            return new Invitation(name, email, locale, null);
        }

        /** Holds personal data. */
        @Override
        public String toString() {
            return "Invitation[hidden]";
        }

        Map<String, String> fields() {
            return Map.of("name", name, "email", email, "locale", locale);
        }
    }

    /**
     * @param name empty where it is not told here
     * @param since a day in words, or empty
     */
    record Line(String name, String since, boolean you, boolean invited, String revokePath) {}

    String show(Workspace workspace, Invitation invitation, List<Mistake> errors, String done, Model model) {
        workspaces.frame(workspace, OrganisersController.ALL, model);
        // What was typed is shown again even if nothing else can be.
        var all = errors.isEmpty() ? all(workspace) : known(workspace);
        model.addAttribute(
                "organisers", all.stream().map(one -> line(one, workspace)).toList());
        model.addAttribute("several", all.size() > 1);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "errorOf", errors.stream().collect(Collectors.toMap(Mistake::field, Mistake::message, (a, _) -> a)));
        model.addAttribute("form", invitation.fields());
        model.addAttribute("languages", languages.all());
        model.addAttribute("done", List.of("invited", "revoked").contains(done) ? done : "");
        model.addAttribute("path", workspace.to(OrganisersController.ALL));
        model.addAttribute(
                "token", invitation.token() == null ? tokens.mint(OrganisersController.ALL) : invitation.token());
        return "organisers";
    }

    private List<Organiser> known(Workspace workspace) {
        return organisers.all(workspace.organiser()) instanceof Reading.Found<List<Organiser>> found
                ? found.value()
                : List.of();
    }

    private List<Organiser> all(Workspace workspace) {
        return Readings.required(organisers.all(workspace.organiser()), ProblemType.NOT_FOUND)
                .value();
    }

    /** One of them, or 404. */
    Line find(Workspace workspace, UUID id) {
        return all(workspace).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> line(one, workspace))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.hint()));
    }

    private static Line line(Organiser one, Workspace workspace) {
        var since = one.since();
        return new Line(
                one.name() == null ? "" : one.name(),
                since == null ? "" : Moments.day(LocalDate.ofInstant(since, ZoneOffset.UTC), workspace.reader()),
                one.isYou(),
                one.isInvited(),
                workspace.to(RevocationController.path(one.id())));
    }

    /** The language in which the mail is written. */
    String locale(Invitation invitation, Workspace workspace) {
        return languages.find(invitation.locale()).orElse(workspace.language()).code();
    }

    List<Mistake> wrong(List<FieldError> errors, Workspace workspace) {
        return mistakes.of(errors, workspace.reader());
    }

    List<Mistake> wrong(String key, Workspace workspace) {
        return List.of(mistakes.general(key, workspace.reader()));
    }
}
