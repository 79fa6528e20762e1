package org.convoca.contracts.coordinator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.convoca.contracts.territory.Region;
import org.convoca.contracts.territory.Territories;
import org.junit.jupiter.api.Test;

class ResponsibilitiesTest {

    private static final String CALL = "a-call";
    private static final String BASQUE_COUNTRY = "x-basque-country";

    private final CoordinatorFacts spain = coordinator(CoordinatorRole.COORDINATOR, List.of("ES"), List.of());
    private final CoordinatorFacts basqueCountry =
            coordinator(CoordinatorRole.REVIEWER, List.of(BASQUE_COUNTRY), List.of());
    private final CoordinatorFacts europe = coordinator(CoordinatorRole.COORDINATOR, List.of(), List.of(Region.EUROPE));
    private final CoordinatorFacts convener = coordinator(CoordinatorRole.CONVENER, List.of(), List.of());

    @Test
    void areThoseWhoWereAppointedForThePlaceOrItsRegion() {
        var responsible = among(spain, basqueCountry, europe, convener);

        assertThat(responsible.of(CALL, BASQUE_COUNTRY, Region.EUROPE))
                .containsExactlyInAnyOrder(basqueCountry.id(), europe.id());
        assertThat(responsible.of(CALL, "ES", Region.EUROPE)).containsExactlyInAnyOrder(spain.id(), europe.id());
    }

    @Test
    void passToWhoeverLooksAfterATerritoryAroundIt() {
        var responsible = among(spain, convener);

        assertThat(responsible.of(CALL, BASQUE_COUNTRY, Region.EUROPE)).containsExactly(spain.id());
        assertThat(responsible.territoriesOf(spain, CALL))
                .contains("ES", BASQUE_COUNTRY)
                .doesNotContain("PT");
    }

    @Test
    void endWhereSomebodyElseWasAppointed() {
        assertThat(among(spain, basqueCountry, convener).territoriesOf(spain, CALL))
                .contains("ES")
                .doesNotContain(BASQUE_COUNTRY);
    }

    @Test
    void passToTheConvenersWhereNobodyIs() {
        var responsible = among(spain, convener);

        assertThat(responsible.of(CALL, "AR", Region.AMERICAS)).containsExactly(convener.id());
        assertThat(responsible.of(CALL, null, Region.INTERNATIONAL)).containsExactly(convener.id());
    }

    @Test
    void areCountedForEachCallAndWithoutThoseWhoWereRemoved() {
        var elsewhere = new CoordinatorFacts(
                UUID.randomUUID(),
                CoordinatorStatus.ACTIVE,
                List.of(CoordinatorRole.REVIEWER),
                new CoordinatorScope(true, List.of(), List.of()),
                List.of("another-call"),
                "en",
                "UTC");
        var removed = new CoordinatorFacts(
                UUID.randomUUID(),
                CoordinatorStatus.REMOVED,
                List.of(),
                new CoordinatorScope(true, List.of(), List.of()),
                List.of(),
                "en",
                "UTC");

        assertThat(among(elsewhere, removed, convener).of(CALL, "AR", Region.AMERICAS))
                .containsExactly(convener.id());
    }

    private static Responsibilities among(CoordinatorFacts... coordinators) {
        return Responsibilities.among(List.of(coordinators), Territories.load());
    }

    private static CoordinatorFacts coordinator(CoordinatorRole role, List<String> territories, List<Region> regions) {
        return new CoordinatorFacts(
                UUID.randomUUID(),
                CoordinatorStatus.ACTIVE,
                List.of(role),
                new CoordinatorScope(false, territories, regions),
                List.of(),
                "es",
                "Europe/Madrid");
    }
}
