package org.convoca.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CoordinationTest {

    private static final String CALL = "a-call";

    @Test
    void coversItsTerritoriesAndRegionsInItsCallsAndNothingElse() {
        var coordination = new Coordination(
                UUID.randomUUID(),
                Set.of("reviewer"),
                Set.of(CALL),
                false,
                Set.of("x-basque-country"),
                Set.of("oceania"));

        assertThat(coordination.covers(CALL, "x-basque-country", "europe")).isTrue();
        assertThat(coordination.covers(CALL, "NZ", "oceania")).isTrue();
        assertThat(coordination.covers(CALL, "ES", "europe")).isFalse();
        assertThat(coordination.covers(CALL, null, "international")).isFalse();
        assertThat(coordination.covers("another-call", "NZ", "oceania")).isFalse();
    }

    @Test
    void coversAllPlacesOfAllCallsWhenItIsForEverywhere() {
        var convener = new Coordination(UUID.randomUUID(), Set.of("convener"), Set.of(), true, Set.of(), Set.of());

        assertThat(convener.covers(CALL, null, "international")).isTrue();
        assertThat(convener.isConvener()).isTrue();
        assertThat(convener.isCoordinator()).isTrue();
    }
}
