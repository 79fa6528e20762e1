package org.convoca.trials;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegistryTest {

    @Test
    void idsAreThereOnceAndAreFoundInAnyCase() {
        assertThat(Registry.all()).extracting(Trial::id).doesNotHaveDuplicates();
        assertThat(Registry.all())
                .allSatisfy(trial ->
                        assertThat(Registry.find(trial.id().toLowerCase())).contains(trial));
    }

    @Test
    void allOfTheQuickSetAreThere() {
        assertThat(Registry.quick()).extracting(Trial::id).contains("F1", "F2", "F3", "F4", "F5", "F12", "F22", "F26");
    }
}
