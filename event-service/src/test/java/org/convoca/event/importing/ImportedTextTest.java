package org.convoca.event.importing;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import org.convoca.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;

class ImportedTextTest {

    private static final String TEXT = "título;مسيرة;𐐷";

    @Test
    void readsUtf8WithAndWithoutAMark() {
        assertThat(ImportedText.of(TEXT.getBytes(UTF_8))).isEqualTo(TEXT);
        assertThat(ImportedText.of(("\uFEFF" + TEXT).getBytes(UTF_8))).isEqualTo(TEXT);
    }

    @Test
    void readsTheUnicodeTextOfSpreadsheets() {
        assertThat(ImportedText.of(("\uFEFF" + TEXT).getBytes(UTF_16LE))).isEqualTo(TEXT);
        assertThat(ImportedText.of(("\uFEFF" + TEXT).getBytes(UTF_16BE))).isEqualTo(TEXT);
    }

    @Test
    void refusesAnOlderEncodingInsteadOfGuessing() {
        assertRefused("título".getBytes(Charset.forName("windows-1252")));
    }

    @Test
    void refusesWhatIsNoText() {
        assertRefused(new byte[] {'P', 'K', 3, 4, 0, 0});
    }

    private static void assertRefused(byte[] octets) {
        assertThatThrownBy(() -> ImportedText.of(octets))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("UTF-8");
    }
}
