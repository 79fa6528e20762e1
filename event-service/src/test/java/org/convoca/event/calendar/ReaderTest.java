package org.convoca.event.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderTest {

    private static final Map<String, String> TEXTS =
            Map.of("es", "Marcha", "en", "March", "pt-BR", "Marcha brasileira", "eu", "Martxa");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | en",
                "en-GB,es;q=0.5 | en",
                "eu,es;q=0.9 | eu",
                "pt-br | pt-BR",
                "ko | es",
                "ko,en;q=0.1 | en",
                "* | es",
                "; no language ; | es"
            })
    void readsTheBestOfTheLanguagesThereAre(String accepted, String language) {
        var text = Reader.of(accepted, "es").best(TEXTS);

        assertThat(text).isEqualTo(new Reader.Text(language, TEXTS.get(language)));
    }

    @Test
    void readsAnyTextBeforeNone() {
        assertThat(Reader.of(null, "fr").best(Map.of("qu", "Puriy"))).isEqualTo(new Reader.Text("qu", "Puriy"));
        assertThat(Reader.of(null, "fr").best(Map.of())).isNull();
    }

    @Test
    void saysItselfInTheReadersLanguage() {
        assertThat(Reader.of("ko,en", "es").locale()).isEqualTo(Locale.KOREAN);
        assertThat(Reader.of("*", "es").locale()).isEqualTo(Locale.of("es"));
    }

    @Test
    void leadsToPagesThatThereAre() {
        assertThat(Reader.of("ko,fr;q=0.2", "es").pages()).isEqualTo("fr");
        assertThat(Reader.asked("gl", null, "es").pages()).isEqualTo("gl");
        assertThat(Reader.of(null, "qu").pages()).isEqualTo("qu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"e", "es:x", "es\r\nX", "es;q=1", "", "en-"})
    void knowsWhatIsNoTag(String text) {
        assertThat(Reader.isTag(text)).isFalse();
    }
}
