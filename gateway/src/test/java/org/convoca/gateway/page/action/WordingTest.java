package org.convoca.gateway.page.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private static final Map<String, String> TEXTS =
            Map.of("en", "March", "es", "Marcha", "fr", "Marche", "eu", "Martxa", "ru", "Марш", "ar", " ");

    @ParameterizedTest
    @CsvSource({"eu, eu", "gl, es", "ca, es", "br, fr", "cy, en", "ar, en", "pt, en", "es-AR, es", "eo, en"})
    void speaksTheReadersLanguageThenThatOfTheirCountryThenOneThatIsWidelyRead(String reader, String language) {
        var wording = Wording.of(TEXTS, Locale.forLanguageTag(reader));

        assertThat(wording).isEqualTo(new Wording(language, TEXTS.get(language)));
    }

    @Test
    void speaksAnyLanguageThatThereIs() {
        assertThat(Wording.of(Map.of("ko", "행진"), Locale.FRENCH)).isEqualTo(new Wording("ko", "행진"));
        assertThat(Wording.of(Map.of("ko", " "), Locale.FRENCH).text()).isEmpty();
    }
}
