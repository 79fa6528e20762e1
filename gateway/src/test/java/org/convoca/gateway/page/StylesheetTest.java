package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StylesheetTest {

    private static final Path STYLESHEET = Path.of("src/main/resources/assets/convoca.css");

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
