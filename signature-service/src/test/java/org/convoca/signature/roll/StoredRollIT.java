package org.convoca.signature.roll;

import static org.assertj.core.api.Assertions.assertThat;

import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.Ledger;
import org.convoca.signature.testing.MovableClock;
import org.convoca.signature.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A roll that is too large to be held, here because nothing is: read from the database in the stored order. */
@ServiceTest
@TestPropertySource(properties = "convoca.roll.held=0")
class StoredRollIT extends RollContract {

    @Autowired
    StoredRollIT(Api api, Ledger ledger, MovableClock clock) {
        super(api, ledger, clock);
    }

    @Test
    void hasOneOrderForAllReaders() {
        importRows("asia,,,ñandú,,", "asia,,,nube,,", "asia,,,öga,,", "asia,,,zon,,");

        assertThat(names(get("", "Accept-Language", "es")))
                .isEqualTo(names(get("", "Accept-Language", "sv")))
                .containsExactly("ñandú", "nube", "öga", "zon");
    }

    @Test
    void asksReadersOfAnOrderThatIsNoLongerOfferedToStartAgain() {
        importRows("asia,,,nube,,");
        var cursor = new RollCursor("es", "2.2d.2d.00000000-0000-4000-8000-000000000001");

        var answer = get("?after=" + cursor);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").get(0).get("code").asString()).isEqualTo("start-again");
    }
}
