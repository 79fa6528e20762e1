package org.convoca.gateway.page.team;

import java.util.List;
import org.convoca.gateway.client.Team;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.form.Typed;
import org.convoca.gateway.session.Scope;

/**
 * Who is to look after what, as it was filled in.
 *
 * @param role the highest one; it includes the others
 * @param reach {@code everywhere} or {@code places}
 * @param calls none for all
 */
record TeamForm(
        String person,
        String email,
        String role,
        String reach,
        List<String> regions,
        List<String> territories,
        List<String> calls,
        String locale,
        String zone) {

    private static final int MOST = 300;

    static TeamForm empty(Desk desk) {
        var me = desk.session().me();
        return new TeamForm("", "", "reviewer", "places", List.of(), List.of(), List.of(), me.locale(), me.zone());
    }

    static TeamForm of(Team.Member member) {
        var scope = member.scope();
        return new TeamForm(
                member.name() == null ? "" : member.name(),
                "",
                member.role(),
                scope.everywhere() ? "everywhere" : "places",
                scope.regions(),
                scope.territories(),
                member.calls(),
                member.locale(),
                member.zone());
    }

    static TeamForm of(Typed typed) {
        return new TeamForm(
                typed.text("person"),
                typed.text("email"),
                typed.text("role"),
                typed.text("reach"),
                all(typed, "region"),
                all(typed, "territory"),
                all(typed, "call"),
                typed.text("locale"),
                typed.text("zone"));
    }

    private static List<String> all(Typed typed, String name) {
        var values = typed.values().get(name);
        return values == null
                ? List.of()
                : values.stream().filter(value -> !value.isBlank()).limit(MOST).toList();
    }

    public boolean isEverywhere() {
        return reach.equals("everywhere");
    }

    /** @param known whether it changes somebody, whose address stays */
    Team.Appointment appointment(boolean known) {
        var scope = isEverywhere() ? new Scope(true, List.of(), List.of()) : new Scope(false, territories, regions);
        // Somebody who has not said their name yet keeps it open.
        var name = known && person.isEmpty() ? null : person;
        return new Team.Appointment(name, known ? null : email, roles(), scope, calls, locale, zone);
    }

    private List<String> roles() {
        return switch (role) {
            case "convener" -> List.of("reviewer", "coordinator", "convener");
            case "coordinator" -> List.of("reviewer", "coordinator");
            case "reviewer" -> List.of("reviewer");
            default -> List.of();
        };
    }

    @Override
    public String toString() {
        return "TeamForm[hidden]";
    }
}
