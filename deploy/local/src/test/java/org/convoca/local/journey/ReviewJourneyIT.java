package org.convoca.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.local.journey.Signatory.aSignatory;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A convener appoints a coordinator for a territory, who settles what waits there and nowhere else. */
@ExtendWith(SharedSystem.class)
class ReviewJourneyIT {

    private static final String SLUG = "reviewed-call";
    private static final String BASQUE_COUNTRY = "x-basque-country";

    private final Started system = SharedSystem.system();
    private final PublicApi api = new PublicApi(system, SLUG);

    @BeforeEach
    void aCall() {
        var today = LocalDate.now(ZoneOffset.UTC);
        OwnCall.reviewedFirst(system, SLUG, today, today.plusDays(90));
    }

    @Test
    void aCoordinatorSettlesWhatWaitsInHerTerritory() {
        var convener = CoordinatorSession.ofConvener(system, address("convener"));
        convener.appoint(address("reviewer"), List.of("reviewer", "coordinator"), List.of(BASQUE_COUNTRY));
        var coordinator = CoordinatorSession.of(system, address("reviewer"));
        var hers = aSignatory().in(BASQUE_COUNTRY).withWebsite("https://ribera.example.net");
        var elsewhere = aSignatory().in("PE");
        api.signAndConfirm(hers);
        api.signAndConfirm(elsewhere);

        var id = waitsFor(coordinator, hers);
        assertThat(titles(coordinator)).doesNotContain(elsewhere.name());
        assertThatTheOtherIsOutOfReach(coordinator, waitsFor(convener, elsewhere));

        // The mailbox's domain is not that of the website, so her word is needed.
        assertThat(coordinator
                        .decide("signatures", id, "publish", "")
                        .path("outcome")
                        .asString())
                .isNotEqualTo("settled");
        assertThat(api.onRoll(hers)).isEmpty();
        var evidence = coordinator.api(
                "POST",
                "/signatures/" + id + "/evidence",
                Map.of("kind", "reviewer-word", "note", "We met them in March."));
        assertThat(evidence.statusCode()).as(evidence.body()).isEqualTo(204);
        assertThat(coordinator
                        .decide("signatures", id, "publish", "")
                        .path("outcome")
                        .asString())
                .isEqualTo("settled");

        await().untilAsserted(() -> assertThat(api.onRoll(hers)).hasSize(1));
        await().untilAsserted(() -> assertThat(new Mailbox(system, hers.email()).mailsWith("withdraw"))
                .isNotEmpty());
        assertThat(titles(coordinator)).doesNotContain(hers.name());
    }

    @Test
    void whatIsRefusedIsToldWithItsReason() {
        var convener = CoordinatorSession.ofConvener(system, address("refusing"));
        var signatory = aSignatory().in("CL");
        api.signAndConfirm(signatory);
        var id = waitsFor(convener, signatory);

        assertThat(convener.decide("signatures", id, "reject", "No es una organización.")
                        .path("outcome")
                        .asString())
                .isEqualTo("settled");

        await().untilAsserted(() -> assertThat(new Mailbox(system, signatory.email()).texts())
                .anyMatch(text -> text.contains("No es una organización.")));
        assertThat(api.onRoll(signatory)).isEmpty();
    }

    private static String address(String who) {
        return SharedSystem.MAILBOX + "-" + who + "@example.org";
    }

    private static List<String> titles(CoordinatorSession coordinator) {
        return coordinator.waiting("signatures").stream()
                .map(item -> item.path("title").asString())
                .toList();
    }

    private static String waitsFor(CoordinatorSession coordinator, Signatory signatory) {
        await().untilAsserted(() -> assertThat(titles(coordinator)).contains(signatory.name()));
        return coordinator.waiting("signatures").stream()
                .filter(item -> item.path("title").asString().equals(signatory.name()))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private static void assertThatTheOtherIsOutOfReach(CoordinatorSession coordinator, String other) {
        assertThat(coordinator.api("GET", "/signatures/" + other, null).statusCode())
                .isEqualTo(404);
        assertThat(coordinator
                        .decide("signatures", other, "publish", "")
                        .path("outcome")
                        .asString())
                .isEqualTo("not-found");
    }
}
