package org.convoca.platform.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class BackingChoiceTest {

    private static boolean notAsked() {
        throw new AssertionError("Docker was asked though it does not matter");
    }

    @Test
    void takesWhatTheEnvironmentNames() {
        assertThat(BackingChoice.of(null, "mongodb://db.example.org", BackingChoiceTest::notAsked))
                .isEqualTo(BackingChoice.ENVIRONMENT);
    }

    @Test
    void takesContainersWhereDockerAnswers() {
        assertThat(BackingChoice.of(null, null, () -> true)).isEqualTo(BackingChoice.TESTCONTAINERS);
        assertThat(BackingChoice.of(" ", "", () -> true)).isEqualTo(BackingChoice.TESTCONTAINERS);
    }

    @Test
    void takesTheEmbeddedServerElse() {
        assertThat(BackingChoice.of(null, null, () -> false)).isEqualTo(BackingChoice.EMBEDDED);
    }

    @Test
    void obeysAForcedChoiceWhateverThereIs() {
        assertThat(BackingChoice.of("embedded", "mongodb://db.example.org", BackingChoiceTest::notAsked))
                .isEqualTo(BackingChoice.EMBEDDED);
        assertThat(BackingChoice.of("testcontainers", "mongodb://db.example.org", BackingChoiceTest::notAsked))
                .isEqualTo(BackingChoice.TESTCONTAINERS);
    }

    @Test
    void refusesAChoiceThatItDoesNotKnow() {
        assertThatIllegalArgumentException().isThrownBy(() -> BackingChoice.of("docker", null, () -> true));
    }

    @Test
    void knowsQuicklyWhetherThereIsDocker() {
        var before = System.nanoTime();
        assertThat(Docker.ANSWERS).isIn(true, false);
        assertThat(System.nanoTime() - before).isLessThan(10_000_000_000L);
    }
}
