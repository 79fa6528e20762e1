package org.convoca.signature.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.testing.CallFixture.aCall;
import static org.convoca.signature.testing.CallFixture.aSlug;
import static org.convoca.signature.testing.CoordinatorFixture.aConvener;
import static org.convoca.signature.testing.CoordinatorFixture.aCoordinator;

import java.util.Map;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.Ledger;
import org.convoca.signature.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ConvenedWeekIT {

    private static final Map<String, String> WEEK =
            Map.of("status", "announced", "firstDay", "2027-03-01", "lastDay", "2027-03-07");

    @Autowired
    Api api;

    @Autowired
    Ledger ledger;

    @Test
    void isAnnouncedByAConvenerOfTheCallAndByNobodyElse() {
        var call = aCall().sentOut(api);
        var path = "/calls/" + call + "/week";

        assertThat(aCoordinator(api).put(path, WEEK).status()).isEqualTo(403);
        assertThat(aConvener(api).forCall(aSlug()).put(path, WEEK).status()).isEqualTo(404);
        assertThat(ledger.facts("convoca.calls", call)).containsExactly("opened");

        assertThat(aConvener(api).put(path, WEEK).status()).isEqualTo(200);
        assertThat(ledger.facts("convoca.calls", call)).containsExactly("opened", "week-announced");
    }
}
