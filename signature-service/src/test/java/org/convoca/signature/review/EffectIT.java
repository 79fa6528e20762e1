package org.convoca.signature.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.testing.CallFixture.aCall;
import static org.convoca.signature.testing.CoordinatorFixture.aCoordinator;
import static org.convoca.signature.testing.FormFixture.aForm;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.Mailroom;
import org.convoca.signature.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
@TestPropertySource(properties = "convoca.review.undo-for=100ms")
class EffectIT {

    @Autowired
    Api api;

    @Autowired
    Mailroom mailroom;

    @Test
    void carriesOutADecisionAsSoonAsItsTimeHasCome() {
        var id = mailroom.confirmed(aForm(), aCall().reviewed("before").sentOut(api));
        var ana = aCoordinator(api);

        assertThat(ana.publish(id).path("outcome").asString()).isEqualTo("settled");

        // The rounds of the jobs are an hour apart here.
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                ana.detail(id).path("details").path("status").asString())
                        .isEqualTo("published"));
    }
}
