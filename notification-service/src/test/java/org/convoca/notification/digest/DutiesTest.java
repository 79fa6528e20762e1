package org.convoca.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.convoca.contracts.coordinator.CoordinatorFacts;
import org.convoca.contracts.coordinator.CoordinatorRole;
import org.convoca.contracts.coordinator.CoordinatorScope;
import org.convoca.contracts.coordinator.CoordinatorStatus;
import org.convoca.contracts.territory.Region;
import org.convoca.contracts.territory.Territories;
import org.convoca.notification.happening.Place;
import org.convoca.notification.happening.Places;
import org.junit.jupiter.api.Test;

class DutiesTest {

    private static final String CALL = "week";
    private static final Territories TERRITORIES = Territories.load();

    private final CoordinatorFacts spain = coordinator(CoordinatorRole.COORDINATOR, false, List.of("ES"), List.of());
    private final CoordinatorFacts basque =
            coordinator(CoordinatorRole.REVIEWER, false, List.of("x-basque-country"), List.of());
    private final CoordinatorFacts convener = coordinator(CoordinatorRole.CONVENER, false, List.of(), List.of());

    private static CoordinatorFacts coordinator(
            CoordinatorRole role, boolean everywhere, List<String> territories, List<Region> regions) {
        return new CoordinatorFacts(
                UUID.randomUUID(),
                CoordinatorStatus.ACTIVE,
                List.of(role),
                new CoordinatorScope(everywhere, territories, regions),
                List.of(),
                "es",
                "Europe/Madrid");
    }

    private static Duties among(CoordinatorFacts... coordinators) {
        return new Duties(List.of(coordinators), TERRITORIES, List.of(CALL));
    }

    private static Place place(String territory) {
        return new Place(territory, TERRITORIES.find(territory).orElseThrow().region());
    }

    @Test
    void belongToWhoWasAppointedForTheTerritory() {
        var duties = among(spain, basque, convener);

        assertThat(duties.responsible(CALL, place("x-basque-country"))).containsExactly(basque.id());
        assertThat(duties.isHers(spain.id(), CALL, place("x-basque-country"))).isFalse();
        assertThat(duties.places(basque.id())).isEqualTo(new Places.Some(Set.of("x-basque-country")));
    }

    @Test
    void fallToTheParentsWhereNobodyWasAppointed() {
        var duties = among(spain, convener);

        assertThat(duties.responsible(CALL, place("x-basque-country"))).containsExactly(spain.id());
        assertThat(duties.places(spain.id()))
                .isInstanceOfSatisfying(
                        Places.Some.class, some -> assertThat(some.keys()).contains("ES", "x-basque-country"));
    }

    @Test
    void fallToTheConvenersWhereThereIsNobodyElse() {
        var duties = among(spain, convener);

        assertThat(duties.responsible(CALL, place("TN"))).containsExactly(convener.id());
        assertThat(duties.places(convener.id())).isEqualTo(new Places.All());
    }

    @Test
    void areEverywhereForWhoWasAppointedSo() {
        var everywhere = coordinator(CoordinatorRole.COORDINATOR, true, List.of(), List.of());
        var duties = among(everywhere, basque);

        assertThat(duties.responsible(CALL, place("x-basque-country")))
                .containsExactlyInAnyOrder(basque.id(), everywhere.id());
        assertThat(duties.places(everywhere.id())).isEqualTo(new Places.All());
    }

    @Test
    void areNobodysAfterHerRemoval() {
        var gone = new CoordinatorFacts(
                basque.id(),
                CoordinatorStatus.REMOVED,
                basque.roles(),
                basque.scope(),
                basque.calls(),
                basque.locale(),
                basque.zone());

        assertThat(among(gone, convener).responsible(CALL, place("x-basque-country")))
                .containsExactly(convener.id());
        assertThat(among(gone, convener).places(gone.id())).isEqualTo(new Places.Some(Set.of()));
    }
}
