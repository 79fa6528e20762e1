package org.convoca.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.local.journey.Signatory.aSignatory;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A convener changes a text in substance: whoever signed it is asked by mail, and signs the new one or withdraws. */
@ExtendWith(SharedSystem.class)
class TextsJourneyIT {

    private static final String SLUG = "revised-call";
    private static final String TEXT = "/coordination/texts/" + SLUG + "/es";

    private final Started system = SharedSystem.system();
    private final PublicApi api = new PublicApi(system, SLUG);

    @Test
    void whoeverSignedTheOlderTextSignsTheNewOneOrWithdraws() {
        var today = LocalDate.now(ZoneOffset.UTC);
        OwnCall.open(system, SLUG, today, today.plusDays(90));
        var staying = aSignatory();
        var leaving = aSignatory();
        var id = api.publish(staying);
        api.publish(leaving);
        var convener = CoordinatorSession.ofConvener(system, SharedSystem.MAILBOX + "-revising@example.org");

        convener.revise(TEXT, "Contra el bloqueo.", "Ahora decimos contra qué.");

        var link = Mailbox.link(new Mailbox(system, staying.email()).mailWith("reconfirm"), "reconfirm");
        var page = Web.page(Web.get(link));
        assertThat(page.select("blockquote").text()).isEqualTo("Ahora decimos contra qué.");
        assertThat(page.select(".compared ins").text()).contains("Contra el bloqueo");
        assertThat(signedVersion(id)).as("looking changes nothing").isEqualTo(1);
        assertThat(unconfirmed(convener).text()).contains(staying.name(), leaving.name());

        Web.submit(page, Map.of("answer", "sign"));
        withdraw(leaving);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(signedVersion(id)).isEqualTo(2);
            assertThat(api.onRoll(leaving)).isEmpty();
        });
        assertThat(unconfirmed(convener).select("tbody tr")).isEmpty();
        assertThat(new Mailbox(system, staying.email()).mailsWith("reconfirm")).hasSize(1);
        assertThat(Web.page(Web.get(api.page("es", "/texts/es/1"))).text()).contains("De prueba.");
    }

    private void withdraw(Signatory signatory) {
        var link = Mailbox.link(new Mailbox(system, signatory.email()).mailWith("reconfirm"), "reconfirm");
        var sure = Web.page(Web.submit(Web.page(Web.get(link)), Map.of("answer", "withdraw")));
        assertThat(api.onRoll(signatory)).as("it is asked once more").hasSize(1);
        Web.submit(sure, Map.of("answer", "withdraw-surely"));
    }

    private int signedVersion(String id) {
        return api.read("/api/v1/calls/" + SLUG + "/roll/" + id)
                .path("text")
                .path("version")
                .asInt();
    }

    private static Document unconfirmed(CoordinatorSession convener) {
        return convener.page(TEXT + "/unconfirmed");
    }
}
