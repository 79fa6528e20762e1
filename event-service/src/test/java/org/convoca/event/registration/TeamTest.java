package org.convoca.event.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.platform.sealing.SealedFields;
import org.junit.jupiter.api.Test;

class TeamTest {

    private static final Instant NOON = Instant.parse("2027-01-10T12:00:00Z");

    private final RegistrationId merged = new RegistrationId(UUID.randomUUID());

    private static Organiser reachedAt(String lookup) {
        var contact = new SealedContact(new SealedFields("key", Map.of()), lookup);
        return Organiser.of(UUID.randomUUID(), "es", contact, NOON);
    }

    @Test
    void keepsWhoIsInBothAsOneUnderBothIds() {
        var here = reachedAt("same");
        var there = reachedAt("same");
        var another = reachedAt("another");

        var team = Team.of(here).absorbing(merged, List.of(there, another));

        assertThat(team.organisers()).extracting(Organiser::id).containsExactly(here.id(), another.id());
        assertThat(team.find(there.id())).map(Organiser::id).contains(here.id());
        assertThat(team.hasAbsorbed(merged)).isTrue();
    }

    @Test
    void keepsEveryFormerIdThroughSeveralMergers() {
        var first = reachedAt("same");
        var second = reachedAt("same");
        var third = reachedAt("same");
        var middle = Team.of(second).absorbing(merged, List.of(first));

        var last = Team.of(third).absorbing(new RegistrationId(UUID.randomUUID()), middle.organisers());

        assertThat(last.organisers()).hasSize(1);
        assertThat(List.of(first, second, third))
                .allSatisfy(any -> assertThat(last.find(any.id())).isPresent());
    }

    @Test
    void absorbsTheSameAgainWithoutDoublingAnybody() {
        var there = reachedAt("there");
        var once = Team.of(reachedAt("here")).absorbing(merged, List.of(there));

        assertThat(once.absorbing(merged, List.of(there))).isEqualTo(once);
    }

    @Test
    void knowsNobodyUnderAnyOfTheirIdsOnceTheyAreRemoved() {
        var here = reachedAt("same");
        var there = reachedAt("same");
        var team = Team.of(here).absorbing(merged, List.of(there));

        var smaller = team.without(team.organisers().getFirst());

        assertThat(smaller.find(here.id())).isEmpty();
        assertThat(smaller.find(there.id())).isEmpty();
    }
}
