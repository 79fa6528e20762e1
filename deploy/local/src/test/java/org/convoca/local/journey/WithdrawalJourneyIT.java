package org.convoca.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.local.journey.Signatory.aSignatory;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
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

    @Test
    void aNameIsGoneFromAllThatIsMadeOfTheRollWithinAMinute() {
        var signatory = aSignatory().named("Coordinadora que se retira").in("IS");
        var id = api.publish(signatory);
        var outputs = outputs(id);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(outputs)
                        .allSatisfy(output -> assertThat(Web.get(output).body()).contains(signatory.name())));

        OwnSession.of(system, signatory).send("/signature/withdraw", Map.of());

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(outputs)
                        .allSatisfy(output -> assertThat(Web.get(output).body()).doesNotContain(signatory.name())));
        assertThat(Web.get(system.address(Port.GATEWAY) + "/sitemap.xml").body())
                .doesNotContain(id);
    }

    /** Everything public that names signatories, so that this one is among them. */
    private List<String> outputs(String id) {
        var search = "?q=" + Web.encode("que se retira");
        return List.of(
                api.call() + "/roll/" + id,
                api.call() + "/roll" + search,
                api.call() + "/roll.csv",
                api.call() + "/roll.json",
                api.call() + "/roll.atom",
                api.call() + "/roll/" + id + ".osdi",
                api.page("es", ""),
                api.page("es", "/roll" + search),
                api.page("es", "/roll/" + id),
                system.address(Port.GATEWAY) + "/embed/" + api.slug() + "/roll?territory=IS",
                api.page("es", "/territories/IS"));
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
