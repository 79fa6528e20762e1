package org.convoca.notification.federation;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FediverseWordsTest {

    private final Words words = Words.load();

    @Test
    void speaksTheMainLanguagesWholly() {
        var english = Objects.requireNonNull(words.byLanguage().get(Words.FALLBACK));

        assertThat(words.byLanguage()).containsKeys("es", "en", "pt", "fr", "ar");
        words.byLanguage().forEach((language, said) -> {
            assertThat(said.keySet()).as(language).isEqualTo(english.keySet());
            for (var key : english.stringPropertyNames()) {
                assertThat(arguments(said.getProperty(key)))
                        .as(language + " " + key)
                        .isEqualTo(arguments(english.getProperty(key)));
                assertThat(said.getProperty(key)).doesNotContain("'");
            }
        });
    }

    private static int arguments(String pattern) {
        return new MessageFormat(pattern).getFormats().length;
    }

    @Test
    void fallsBackToEnglish() {
        assertThat(words.speaks("mt")).isFalse();
        assertThat(words.say("mt", "event.cancelled")).isEqualTo("This action has been cancelled.");
        assertThat(words.say("pt-BR", "event.cancelled")).isEqualTo("Esta ação foi cancelada.");
        assertThat(words.say("ar", "event.cancelled-because", "<b>")).contains("<b>");
    }
}
