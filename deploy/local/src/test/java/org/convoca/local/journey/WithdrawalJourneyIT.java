package org.convoca.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.local.journey.Signatory.aSignatory;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.convoca.local.operate.Operator;
import org.convoca.local.place.Port;
import org.convoca.local.place.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A group that leaves the roll leaves its actions behind; whoever reads of them is told, and a coordinator decides. */
@ExtendWith(SharedSystem.class)
class WithdrawalJourneyIT {

    private static final String WAITS = "El grupo que anunció esta acción ya no figura en la lista.";

    private final Started system = SharedSystem.system();
    private final PublicApi api = new PublicApi(system);

    @Test
    void aWithdrawnSignatureClosesTheRegistrationAndItsActionsWaitForTheCoordinator() {
        var signatory = aSignatory();
        var registration = RegistrationIds.of(api.publish(signatory)).toString();
        var organiser = OrganiserSession.of(system, signatory);
        var published = organiser.publish(OrganiserSession.aMarch("Marcha que queda atrás"));
        var draft = organiser.draft(OrganiserSession.aMarch("Borrador que queda atrás"));
        assertThat(action(published).path("awaitingCoordinator").asBoolean()).isFalse();

        var mail = new Mailbox(system, signatory.email()).mailWith("withdraw");
        Web.submit(Web.page(Web.get(Mailbox.link(mail, "withdraw"))), Map.of());

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(status("/api/v1/registrations/" + registration)).isEqualTo("closed");
            assertThat(action(published).path("awaitingCoordinator").asBoolean())
                    .isTrue();
            assertThat(page(published)).contains(WAITS);
        });
        assertThat(action(published).path("status").asString())
                .as("it is not dropped")
                .isEqualTo("published");
        assertThatNothingCanBeHandedIn(organiser, draft);
        operatorKeeps(published);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(page(published))
                        .contains("Marcha que queda atrás")
                        .doesNotContain(WAITS));
    }

    private void assertThatNothingCanBeHandedIn(OrganiserSession organiser, String draft) {
        var path = "/registration/actions/" + draft;
        Web.submit(organiser.page(path), "form[action^=" + path + "/submit]", Map.of(), "Cookie", organiser.cookie());
        assertThat(api.status("/api/v1/actions/" + draft)).isEqualTo(404);
    }

    private void operatorKeeps(String action) {
        Operator.of(system.data(), system.ports(), Clock.systemUTC())
                .post(Service.EVENT, "/internal/actions/" + action + "/reviews", Map.of("decision", "keep"));
    }

    private JsonNode action(String id) {
        return api.read("/api/v1/actions/" + id);
    }

    private String status(String path) {
        return api.read(path).path("status").asString();
    }

    private String page(String action) {
        return Web.page(Web.get(system.address(Port.GATEWAY) + "/es/actions/" + action))
                .text();
    }
}
