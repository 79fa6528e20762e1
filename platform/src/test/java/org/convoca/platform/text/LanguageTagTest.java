package org.convoca.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {

    @ParameterizedTest
    @CsvSource({
        "es, es",
        "es-AR, es",
        "EN, en",
        " gl , gl",
        "quc, quc",
        "eo, eo",
        "zh-Hant-TW, zh-Hant",
        "ca-ES-valencia, ca",
        "ar-u-nu-latn, ar"
    })
    void keepsTheLanguageAndAScriptThatWasNamed(String sent, String kept) {
        assertThat(LanguageTag.parse(sent)).hasValue(new LanguageTag(kept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "xx",
                "und",
                "español",
                "es; drop",
                "*",
                "e",
                "es_AR",
                "es-a-very-long-tag-that-nobody-has-ever-sent"
            })
    void refusesWhatIsNoLanguage(String sent) {
        assertThat(LanguageTag.parse(sent)).isEmpty();
    }
}
