package org.convoca.gateway.page.team;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.convoca.contracts.territory.Region;
import org.convoca.gateway.client.CallSummary;
import org.convoca.gateway.client.Calls;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.client.Team;
import org.convoca.gateway.page.Languages;
import org.convoca.gateway.page.Places;
import org.convoca.gateway.page.Zones;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.coordination.Desks;
import org.convoca.gateway.page.form.FormError;
import org.convoca.gateway.page.form.ShownForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the pages of the team show. */
@Component
class TeamPage {

    private final Desks desks;
    private final Places places;
    private final Calls calls;
    private final Languages languages;

    TeamPage(Desks desks, Places places, Calls calls, Languages languages) {
        this.desks = desks;
        this.places = places;
        this.calls = calls;
        this.languages = languages;
    }

    /**
     * Those who were appointed for one place.
     *
     * @param name of the place; empty for those who look after all
     */
    record Group(String name, List<Line> members) {}

    /**
     * One of them.
     *
     * @param calls their titles, or empty for all
     * @param path to change them, or null for whoever may not
     */
    record Line(Team.Member member, String calls, @Nullable String path) {}

    /** A region with its territories, of which some are chosen. */
    record Choice(Places.Place region, boolean whole, List<Tick> territories, boolean open) {}

    record Tick(String code, String name, boolean ticked) {}

    String list(Desk desk, Team.Page page, String done, Model model) {
        desks.frame(desk, TeamController.TEAM, model);
        model.addAttribute("groups", groups(desk, page.members()));
        model.addAttribute("convenes", desk.isConvener());
        model.addAttribute("newPath", desk.to(TeamController.NEW));
        model.addAttribute("next", page.next() == null ? null : desk.to(TeamController.TEAM + "?after=" + page.next()));
        model.addAttribute("done", done);
        return "team";
    }

    private List<Group> groups(Desk desk, List<Team.Member> members) {
        var groups = new ArrayList<Group>();
        add(groups, "", desk, members, TeamPage::isEverywhere);
        for (var region : places.regions(desk.reader())) {
            add(
                    groups,
                    region.name(),
                    desk,
                    members,
                    member -> member.scope().regions().contains(region.code()));
        }
        for (var territory : places.territories(desk.reader())) {
            add(
                    groups,
                    territory.name(),
                    desk,
                    members,
                    member -> member.scope().territories().contains(territory.code()));
        }
        return groups;
    }

    private static boolean isEverywhere(Team.Member member) {
        return member.scope().everywhere() || member.role().equals("convener");
    }

    private void add(
            List<Group> groups, String name, Desk desk, List<Team.Member> members, Predicate<Team.Member> there) {
        var lines = members.stream()
                .filter(there)
                .map(member -> new Line(
                        member,
                        String.join(" · ", titles(desk, member.calls())),
                        desk.isConvener() ? desk.to(TeamController.TEAM + "/" + member.id()) : null))
                .toList();
        if (!lines.isEmpty()) {
            groups.add(new Group(name, lines));
        }
    }

    private List<String> titles(Desk desk, List<String> slugs) {
        return slugs.isEmpty()
                ? List.of()
                : slugs.stream()
                        .map(slug -> calls(desk).stream()
                                .filter(call -> call.slug().equals(slug))
                                .map(CallSummary::title)
                                .findFirst()
                                .orElse(slug))
                        .toList();
    }

    private List<CallSummary> calls(Desk desk) {
        return calls.all(desk.reader()) instanceof Reading.Found<List<CallSummary>> found ? found.value() : List.of();
    }

    /** @param member whom the form changes, or null for somebody new */
    String form(Desk desk, Team.@Nullable Member member, TeamForm form, List<FormError> wrong, Model model) {
        var path = member == null ? TeamController.NEW : TeamController.TEAM + "/" + member.id();
        desks.frame(desk, path, model);
        new ShownForm<>(desk.to(path), form, desks.token(path), wrong).into(model);
        model.addAttribute("member", member);
        model.addAttribute("back", desk.to(TeamController.TEAM));
        model.addAttribute("roles", List.of("reviewer", "coordinator", "convener"));
        model.addAttribute("choices", choices(desk, form));
        model.addAttribute("calls", ticks(desk, form));
        model.addAttribute("languages", languages.all());
        model.addAttribute("zones", Zones.with(form.zone()));
        if (member != null) {
            model.addAttribute("invitePath", desk.to(path + "/invitation"));
            model.addAttribute("removePath", desk.to(path + "/remove"));
        }
        return "team-member";
    }

    private List<Choice> choices(Desk desk, TeamForm form) {
        var all = places.territories(desk.reader());
        return Arrays.stream(Region.values())
                .map(region -> choice(region, all, desk, form))
                .toList();
    }

    private Choice choice(Region region, List<Places.Place> all, Desk desk, TeamForm form) {
        var ticks = all.stream()
                .filter(place -> places.isIn(place.code(), region))
                .map(place ->
                        new Tick(place.code(), place.name(), form.territories().contains(place.code())))
                .collect(Collectors.toList());
        var whole = form.regions().contains(region.code());
        return new Choice(
                new Places.Place(region.code(), places.region(region, desk.reader())),
                whole,
                ticks,
                whole || ticks.stream().anyMatch(Tick::ticked));
    }

    private List<Tick> ticks(Desk desk, TeamForm form) {
        var own = desk.coordination();
        return calls(desk).stream()
                .filter(call -> own.looksAfter(call.slug()))
                .map(call -> new Tick(call.slug(), call.title(), form.calls().contains(call.slug())))
                .toList();
    }

    String sure(Desk desk, Team.Member member, List<FormError> wrong, Model model) {
        var path = TeamController.TEAM + "/" + member.id() + "/remove";
        desks.frame(desk, path, model);
        new ShownForm<>(desk.to(path), member, desks.token(path), wrong).into(model);
        model.addAttribute("member", member);
        model.addAttribute("back", desk.to(TeamController.TEAM + "/" + member.id()));
        return "team-remove";
    }
}
