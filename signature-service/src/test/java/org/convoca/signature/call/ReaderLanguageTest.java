package org.convoca.signature.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderLanguageTest {

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "en-GB, en",
        "'fr;q=0.9, en;q=0.8', en",
        "'de, pt-BR;q=0.5', pt-BR",
        "PT-br, pt-BR",
        "fr, es",
        "*, es",
        "'', es",
        "'en;q=banana', es",
        "';;;,,,', es",
    })
    void isTheBestThatTheCallHas(String header, String language) {
        assertThat(ReaderLanguage.of(header, content())).isEqualTo(language);
    }

    @Test
    void isTheMainOneWhenNobodyAsks() {
        assertThat(ReaderLanguage.of(null, content())).isEqualTo("es");
    }

    private static CallContent content() {
        var base = CallTest.content(null);
        return new CallContent(
                base.slug(),
                "es",
                Map.of("es", text("es"), "en", text("en"), "pt-BR", text("pt-BR")),
                List.of(),
                base.opensAt(),
                null,
                base.review(),
                base.week(),
                null,
                Map.of(),
                null);
    }

    private static DeclarationText text(String language) {
        return DeclarationText.of(language, 1, new Wording("T", "S", "B"), Instant.EPOCH);
    }
}
