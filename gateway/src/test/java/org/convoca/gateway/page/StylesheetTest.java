package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StylesheetTest {

    private static final Path STYLESHEET = Path.of("src/main/resources/assets/convoca.css");
    private static final Path OF_COORDINATORS = Path.of("src/main/resources/assets/coordination.css");

    @Test
    void ofCoordinatorsKeepsTheSameRules() throws IOException {
        assertThat(Files.readString(OF_COORDINATORS))
                .doesNotContainPattern("(?i)\\b(left|right)\\b")
                .doesNotContain("url(", "@import", "@font-face", "#fff", "#000");
    }

    @Test
    void readsFromEitherSideSinceItKnowsNoLeftAndNoRight() throws IOException {
        assertThat(Files.readString(STYLESHEET)).doesNotContainPattern("(?i)\\b(left|right)\\b");
    }

    @Test
    void loadsNothing() throws IOException {
        assertThat(Files.readString(STYLESHEET))
                .doesNotContain("url(")
                .doesNotContain("@import")
                .doesNotContain("@font-face");
    }

    @Test
    void hasADarkAPrintedAndAHighContrastForm() throws IOException {
        assertThat(Files.readString(STYLESHEET))
                .contains("prefers-color-scheme: dark", "@media print", "prefers-contrast: more", "forced-colors");
    }
}
