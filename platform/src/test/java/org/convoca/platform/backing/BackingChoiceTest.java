package org.convoca.platform.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void knowsAtOnceThatNobodyListens(@TempDir Path directory) throws Exception {
        assertThat(Docker.isListening(directory.resolve("docker.sock"))).isFalse();
        var left = Files.createFile(directory.resolve("left-behind.sock"));
        assertThat(Docker.isListening(left)).isFalse();
    }
}
