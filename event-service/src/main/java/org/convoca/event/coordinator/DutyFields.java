package org.convoca.event.coordinator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.convoca.contracts.coordinator.CoordinatorRole;
import org.convoca.contracts.coordinator.CoordinatorScope;
import org.convoca.contracts.territory.Region;
import org.convoca.contracts.territory.Territories;
import org.convoca.contracts.territory.Territory;
import org.convoca.event.call.KnownCalls;
import org.convoca.event.form.Findings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fields of a form that say what somebody looks after. What comes out of a field with a finding is of no use. */
@Component
class DutyFields {

    private static final int MOST = 300;

    private final Territories territories;
    private final KnownCalls calls;

    DutyFields(Territories territories, KnownCalls calls) {
        this.territories = territories;
        this.calls = calls;
    }

    List<CoordinatorRole> roles(@Nullable List<@Nullable String> typed, Findings findings) {
        var roles = each("/roles", typed, "unknown-role", CoordinatorRole::of, findings);
        if (typed == null || typed.isEmpty()) {
            findings.add("/roles", "required", "Say at least one role.");
        }
        return roles;
    }

    /** @param convener for whom no place need be named: conveners see all, and are asked where nobody was appointed */
    CoordinatorScope scope(AppointmentForm.@Nullable ScopeForm typed, boolean convener, Findings findings) {
        if (typed == null) {
            return nowhere(convener, findings);
        }
        var places = each("/scope/territories", typed.territories(), "unknown-territory", this::territory, findings);
        var regions = each("/scope/regions", typed.regions(), "unknown-region", Region::of, findings);
        if (Boolean.TRUE.equals(typed.everywhere())) {
            return Duties.EVERYWHERE;
        }
        var named = (typed.territories() == null ? 0 : typed.territories().size())
                + (typed.regions() == null ? 0 : typed.regions().size());
        if (named == 0) {
            return nowhere(convener, findings);
        }
        return new CoordinatorScope(false, places, regions);
    }

    private static CoordinatorScope nowhere(boolean convener, Findings findings) {
        if (!convener) {
            findings.add("/scope", "required", "Say which territories or regions, or everywhere.");
        }
        return Duties.NOWHERE;
    }

    private String territory(String code) {
        return territories.find(code).map(Territory::code).orElseThrow(IllegalArgumentException::new);
    }

    List<String> calls(@Nullable List<@Nullable String> typed, Findings findings) {
        return each("/calls", typed, "unknown-call", this::call, findings);
    }

    private String call(String slug) {
        return calls.find(slug).map(call -> call.slug()).orElseThrow(IllegalArgumentException::new);
    }

    private static <T> List<T> each(
            String pointer,
            @Nullable List<@Nullable String> typed,
            String unknown,
            Function<String, T> reading,
            Findings findings) {
        var all = typed == null ? List.<@Nullable String>of() : typed;
        if (all.size() > MOST) {
            findings.add(pointer, "too-many", "At most " + MOST + ".");
            return List.of();
        }
        var read = new ArrayList<T>();
        var seen = new HashSet<T>();
        for (var n = 0; n < all.size(); n++) {
            try {
                var value = all.get(n);
                var one = reading.apply(value == null ? "" : value.strip());
                if (seen.add(one)) {
                    read.add(one);
                }
            } catch (IllegalArgumentException _) {
                findings.add(pointer + "/" + n, unknown, "This is not known here.");
            }
        }
        return read;
    }
}
