package org.convoca.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.convoca.signature.testing.CallFixture.aCall;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.convoca.platform.internal.Coordination;
import org.convoca.signature.call.Calls;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.Ledger;
import org.convoca.signature.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class WeekIT {

    private static final UUID CONVENER = UUID.fromString("c0000000-0000-4000-8000-000000000001");
    private static final Map<String, String> DAYS =
            Map.of("status", "announced", "firstDay", "2027-03-01", "lastDay", "2027-03-07");

    @Autowired
    Api api;

    @Autowired
    Ledger ledger;

    @Autowired
    Calls calls;

    private static Coordination coordinator(String role, String... calls) {
        return new Coordination(CONVENER, Set.of(role), Set.of(calls), true, Set.of(), Set.of());
    }

    private Api.Answer setWeek(Coordination coordinator, String call, Map<String, ?> week) {
        return api.coordinated(coordinator, "PUT", "/api/v1/coordination/calls/" + call + "/week", week);
    }

    @Test
    void isAnnouncedMovedAndWithdrawnByAConvenerAndTheLogSaysWho() {
        var call = aCall().sentOut(api);
        var convener = coordinator("convener", call);

        assertThat(setWeek(convener, call, DAYS).json().path("outcome").asString())
                .isEqualTo("changed");
        assertThat(setWeek(convener, call, DAYS).json().path("outcome").asString())
                .isEqualTo("same");
        assertThat(setWeek(convener, call, Map.of("status", "to-be-announced")).status())
                .isEqualTo(200);

        assertThat(ledger.facts("convoca.calls", call)).containsExactly("opened", "week-announced", "changed");
        assertThat(calls.log().of(call, 10))
                .extracting(
                        logged -> logged.entry().what(),
                        logged -> logged.entry().by())
                .containsExactly(tuple("week-withdrawn", CONVENER), tuple("week-announced", CONVENER));
    }

    @Test
    void isNobodyElsesToSet() {
        var call = aCall().sentOut(api);

        assertThat(setWeek(coordinator("coordinator"), call, DAYS).status()).isEqualTo(403);
        assertThat(setWeek(coordinator("convener", "another-call"), call, DAYS).status())
                .isEqualTo(404);
        assertThat(api.put("gateway", "/api/v1/coordination/calls/" + call + "/week", DAYS)
                        .status())
                .isEqualTo(403);
        assertThat(api.put("operator", "/api/v1/coordination/calls/" + call + "/week", DAYS)
                        .status())
                .isEqualTo(403);
        assertThat(ledger.facts("convoca.calls", call)).containsExactly("opened");
    }

    @Test
    void isTakenFromAConvenerUnderTheSameRules() {
        var call = aCall().sentOut(api);
        var backwards = Map.of("status", "announced", "firstDay", "2027-03-07", "lastDay", "2027-03-01");

        assertThat(setWeek(coordinator("convener"), call, backwards).status()).isEqualTo(422);
        assertThat(setWeek(coordinator("convener"), "no-such-call", DAYS).status())
                .isEqualTo(404);
    }
}
