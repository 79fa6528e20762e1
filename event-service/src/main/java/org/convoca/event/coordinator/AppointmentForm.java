package org.convoca.event.coordinator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is to look after what, as it was typed. In a change, what is left out stays. */
record AppointmentForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable List<@Nullable String> roles,
        @Nullable ScopeForm scope,
        @Nullable List<@Nullable String> calls,
        @Nullable String locale,
        @Nullable String zone) {

    record ScopeForm(
            @Nullable Boolean everywhere,
            @Nullable List<@Nullable String> territories,
            @Nullable List<@Nullable String> regions) {}

    @Override
    public String toString() {
        return "AppointmentForm[hidden]";
    }
}
