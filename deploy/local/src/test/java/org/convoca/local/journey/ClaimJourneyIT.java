package org.convoca.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.local.journey.Signatory.aSignatory;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** One of the 241 is claimed by two: a coordinator accepts one of them, who registers an action, and refuses the other with a reason. */
@ExtendWith(SharedSystem.class)
class ClaimJourneyIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Started system = SharedSystem.system();
    private final PublicApi api = new PublicApi(system);

    @Test
    void anImportedSignatoryIsClaimedAndItsNewOrganiserRegistersAnAction() {
        var entry = api.roll("territory=UY").getFirst();
        assertThat(entry.path("claimable").asBoolean()).isTrue();
        var claimant = aSignatory();
        var rival = aSignatory();
        claim(entry, claimant);
        claim(entry, rival);

        decide(entry, claimant, rival);

        var organiser = OrganiserSession.of(system, claimant);
        var action = organiser.publish(anAssembly());
        assertThat(api.read("/api/v1/actions/" + action)
                        .path("organiser")
                        .path("name")
                        .asString())
                .isEqualTo(name(entry));
        await().atMost(PATIENCE)
                .until(() -> new Mailbox(system, rival.email())
                        .texts().stream().anyMatch(text -> text.contains("Responde otra compañera.")));
        assertThat(new Mailbox(system, rival.email()).mailsWith("registration")).isEmpty();
        assertThatItCannotBeClaimedAnyMore(entry);
    }

    /** From the small link beside the entry to the button behind the mailed link. */
    private void claim(JsonNode entry, Signatory who) {
        var roll = Web.page(Web.get(api.page("es", "/roll?territory=UY&q=" + Web.encode(name(entry)))));
        var link = roll.select("a.claim[href$=" + entry.path("id").asString() + "]");
        var answer = Web.submit(
                Web.page(Web.get(link.first().absUrl("href"))),
                Map.of("contact", SharedSystem.CANARY, "email", who.email(), "speaks", "yes"));
        assertThat(answer.uri().getPath()).as(Web.page(answer).text()).endsWith("/claimed");
        var mailed = Mailbox.links(new Mailbox(system, who.email()).mailWith("claim")).stream()
                .filter(address -> address.contains("/claim/confirm/"))
                .findFirst()
                .orElseThrow();
        var confirmed = Web.submit(Web.page(Web.get(mailed)), Map.of());
        assertThat(Web.page(confirmed).select("h1").text()).isEqualTo("Gracias, queda confirmado");
    }

    private void decide(JsonNode entry, Signatory claimant, Signatory rival) {
        var convener = CoordinatorSession.ofConvener(system, SharedSystem.MAILBOX + "-claims@example.org");
        var accepted = claimOf(convener, entry, claimant);
        var refused = claimOf(convener, entry, rival);
        var post = Map.of("kind", "public-post", "url", "https://example.org/quienes-somos");
        assertThat(convener.api("POST", "/claims/" + accepted + "/evidence", post)
                        .statusCode())
                .isEqualTo(204);
        assertThat(convener.decide("claims", accepted, "accept", "")
                        .path("outcome")
                        .asString())
                .isEqualTo("settled");
        assertThat(convener.decide("claims", refused, "reject", "Responde otra compañera.")
                        .path("outcome")
                        .asString())
                .isEqualTo("settled");
    }

    private static String claimOf(CoordinatorSession convener, JsonNode entry, Signatory who) {
        return convener.waiting("claims").stream()
                .filter(item -> item.path("title").asString().equals(name(entry)))
                .map(item -> item.path("id").asString())
                .filter(id -> convener.api("GET", "/claims/" + id, null).body().contains(who.email()))
                .findFirst()
                .orElseThrow();
    }

    private void assertThatItCannotBeClaimedAnyMore(JsonNode entry) {
        var id = entry.path("id").asString();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(api.read("/api/v1/calls/" + api.slug() + "/roll/" + id)
                                .has("claimable"))
                        .isFalse());
        var late = Web.postJson(
                api.call() + "/signatures/" + id + "/claims",
                "{\"contact\":{\"name\":\"x\",\"email\":\"x@example.org\"},\"locale\":\"es\",\"consent\":true}");
        assertThat(late.statusCode()).isEqualTo(409);
    }

    private static String name(JsonNode entry) {
        return entry.path("name").asString();
    }

    private static Map<String, String> anAssembly() {
        return Map.of(
                "kind", "assembly",
                "title-es", "Asamblea abierta",
                "locality", "Montevideo",
                "territory", "UY",
                "lat", "-34.9011",
                "lon", "-56.1645",
                "when", "day",
                "date", LocalDate.now(ZoneOffset.UTC).plusDays(50).toString());
    }
}
